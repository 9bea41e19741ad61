import type { SpeechActTable } from './speechActs.ts';

const degree = String.raw`(?:(?:también|además|asimismo|igualmente|profundamente|hondamente|seriamente|sumamente|particularmente|especialmente|gravemente|extremadamente|muy|especial|suma|gran|profunda|honda|seria|grave|particular|cierta|su|sus|la|pesar y|sin embargo|no obstante|aún|en particular|enorme|viva),? ){0,5}`;

/** How the Committees speak in Spanish. The subject is often left out ("Recomienda también que …") or follows ("Preocupa al Comité"). */
export const spanish: SpeechActTable = {
  subject: '(?:el|al|este) (?:Sub)?Comité(?: de (?:los )?Derechos Humanos| contra la Tortura)?|el SPT',
  pronoun: 'este|y',
  between:
    'también|tambien|además|asimismo|nuevamente|una vez más|de nuevo|encarecidamente|firmemente|enérgicamente|vivamente|urgentemente|en particular|particularmente|especialmente|específicamente|concretamente|igualmente|por consiguiente|por (?:lo )?tanto|por ello|por último|por otra parte|finalmente|sin embargo|no obstante|en consecuencia|a este respecto|en este sentido|en ese sentido|con (?:carácter )?urgen(?:cia|te)|con firmeza|respetuosamente|se permite|se (?:muestra|siente|encuentra|declara|dice)|es de la opinión|desea|quisiera|de igual (?:forma|manera|modo)|de la misma manera|en primer lugar|a su vez|así(?: mismo)?|le|les|lo|los|la|se|y|sigue|está|continúa|queda|permanece|aún|todavía',
  subjectMayBeAbsent: true,
  verbs: {
    recommendation: String.raw`(?<=(?:desea|quisiera)(?: \p{L}{1,20})? )(?:recomendar|instar|exhortar|alentar|invitar)|recomienda|recomendaría|insta|exhorta|alienta|anima|invita|sugiere|aconseja|urge|apremia|hace un (?:llamamiento|llamado)|conmina|pide encarecidamente|encarece`,
    request: 'solicita|pide|ruega|agradecería|requiere',
    reiterates: 'reitera|renueva|repite|reafirma',
    information: String.raw`señala (?:(?:\p{L}+,? ){0,8}?a )?(?:la )?atención|llama la atención|desea (?:señalar|recordar|destacar)|señala|recuerda|subraya|recalca|pone de relieve|hace hincapié|transmitirá|aprobará|establecerá|fijará|determinará|indicará|enviará|comunicará|formulará|se remite|remite|hace referencia|(?<=(?:desea|quisiera)(?: \p{L}{1,20})? )(?:recordar|señalar|destacar|subrayar|reiterar)|enfatiza`,
    concern: String.raw`${degree}(?:preocupad[oa]s?|alarmad[oa]s?|inquiet[oa]s?|consternad[oa])|preocupa|preocupan|preocupando|inquieta|inquietan|alarma|alarman|lamenta|deplora|(?:observa|toma nota|ha tomado nota|nota|ve|advierte|señala|constata|acoge),? (?:\p{L}+,? ){0,3}?con ${degree}(?:preocupación|inquietud|pesar|alarma|consternación)|(?:expresa|manifiesta|comparte|tiene|muestra) ${degree}(?:preocupación|preocupaciones|inquietud|alarma|pesar)|condena|considera (?:\p{L}+ )?(?:preocupante|lamentable)`,
    positive: String.raw`acoge|celebra|encomia|felicita|aprecia|valora|toma nota|reconoce|destaca|agradece|se complace|complace|observa|considera|consideró|examinó|aprobó|es consciente|consciente|constata|se congratula|congratula|nota|entiende|ve con|elogia|expresa su (?:\p{L}+ ){0,2}(?:agradecimiento|satisfacción|reconocimiento)`,
  },
  stateShould: String.raw`(?:el|los|al|un) Estados? partes? (?:también |además |asimismo |por lo tanto |por tanto |igualmente )?(?:debe|deben|debería|deberían|deberá|deberán|debiera|ha de|tiene que)|(?:las autoridades|el Gobierno)(?: competentes)? (?:también )?(?:debe|deben|debería|deberían|deberá|deberán)|(?:se|le) (?:recomienda|insta|exhorta|alienta|invita) (?:\p{L}+ ){0,3}al Estado parte`,
  impersonal: {
    request: String.raw`(?:^|[\s,])se (?:le )?(?:pide|solicita|ruega) (?:\p{L}+ ){0,3}al Estado parte`,
    concern: String.raw`(?:^|[\s,])(?:(?:sigue|siguen|continúa|continúan) )?(?:preocupan?|preocupando|inquietan?|alarman?|causan? (?:\p{L}+ )?(?:preocupación|inquietud))[ ,]{1,3}(?:(?:\p{L}+,? ){0,4}?)(?:al|a este|a su) Comité|^(?:Otros?|Un) (?:motivos?|causas?) de (?:\p{L}+ )?(?:preocupación|inquietud)|(?:es|son) (?:también )?(?:motivo|causa|objeto) de (?:\p{L}+ )?(?:preocupación|inquietud)`,
  },
  recommendationNoun: 'recomendaci(?:ón|ones)|observaciones(?: finales)?|llamamiento|petición|solicitud|invitación',
  concernNoun: 'preocupaci(?:ón|ones)|inquietud(?:es)?|pesar',
  conjunction: String.raw`(?:\b(?:y|e|pero)|[,;])[, ]{1,2}`,
  addressee: String.raw`(?:,[^,]{1,120},)?(?: (?:encarecidamente|nuevamente|también|firmemente|además|asimismo|con urgencia))?,? (?:al Estado|a los Estados|a este|a que|que\b|sus?\b|al Gobierno|a las autoridades|la recomendación|las recomendaciones)`,
  reporting: String.raw`(?: (?:(?:también|además|asimismo) )?al (?:Estado parte|Gobierno))?(?:,[^,]{1,120},)?,? (?:a )?(?:que,? )?(?:(?:a más tardar|antes del|en el plazo)[^,]{1,60}, )?(?:(?:le |considerar la posibilidad de |considere la posibilidad de )?(?:present|facilit|proporcion|incluy|inclu|remit|transmit|actuali|prepar)\p{L}{0,6}[^.;]{0,160}?(?:informe|información|documento básico|respuestas)|(?:le |lo )?inform(?:e|ar)(?:l[eo]\b| al Comité| sobre| de ))`,
  asks: 'sírvan?se|tengan? a bien|rogamos|le rogamos|indi(?:que|quen)|proporcion(?:e|en)|facilit(?:e|en)|aport(?:e|en)|inform(?:e|en)|describ(?:a|an)|expli(?:que|quen)|aclar(?:e|en)|suministr(?:e|en)',
  sections: {
    introduction: 'introducción|examen de(?: los)? informes?',
    positive: '(?:aspectos|factores|acontecimientos|elementos) positivos|medidas positivas|logros|medidas (?:de seguimiento )?(?:adoptadas|tomadas)|(?:progresos|avances) (?:realizados|logrados|conseguidos)',
    concern: 'preocupaci(?:ón|ones)|recomendaci(?:ón|ones)',
    followUp: 'seguimiento|difusión|próximo informe|informes? (?:periódicos? )?siguientes?|asistencia técnica|preparación del próximo',
  },
};
