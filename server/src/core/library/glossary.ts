// Over 120 lines: one concept a line, so that a wrong one is easy to see and take out.
import { toSearchWords } from './searchWords.ts';

/**
 * Words that name the same thing in the documents of the treaty bodies, across English, Spanish and French, and within one language.
 *
 * Delegations draft in one language while the document at hand is often in another ("privación de libertad" finds "deprivation of
 * liberty"). For a stem that is in no concept the result is empty. General vocabulary of human rights, taken from no one document.
 */
export function getRelatedStems(stem: string): ReadonlySet<string> {
  return related.get(stem) ?? none;
}

const none: ReadonlySet<string> = new Set();

/**
 * One concept a line. Single words only: the words of a phrase would each stand for the whole ("due process" would make every "due" a
 * "process").
 */
const concepts = `
abortion aborto avortement
abuse abuses abuso abusos abus maltrato maltrata
access accessible acceso accesible accesibilidad accessibility acces accessibilite
accountability rendicion cuentas responsabilidad responsable responsible redevabilite
adolescent adolescents adolescente adolescentes adolescencia
adopt adoption adoptar adopcion adoptar adopter
afro descent descendant afrodescendiente afrodescendientes ascendance
age edad
ageing older elderly mayores personne agees
agreement agreements acuerdo acuerdos convenio convenios accord accords
agricultural agriculture agricola agricolas agricultura jornalero jornaleros agricole
appeal remedy recurso recursos amparo recours
arbitrary arbitraria arbitrario arbitrarias arbitraire
armed army forces armada armadas fuerzas ejercito militar military militarization militarizacion soldados forces armees
article articles articulo articulos
assembly demonstration protest reunion manifestacion protesta rassemblement
assessment evaluation evaluacion evaluar evaluate assess evaluer
assistance asistencia asistir aid help ayuda aide support apoyo appui
asylum refugee refugees asilo refugio refugiado refugiados asile refugie
authority authorities autoridad autoridades autorite autorites
awareness sensibilizacion concienciacion sensibilisation
begging mendicidad mendicite
birth births nacimiento nacimientos naissance naissances
border borders frontera fronteras fronterizo fronteriza fronteriza frontiere frontieres
broadcast media press prensa medios journalist journalists periodista periodistas journaliste
budget presupuesto presupuestario budget
campaign campaigns campana campanas campagne
capacity capacidad capacite
child children kid kids minor minors nino ninos nina ninas ninez infancia infantil menor menores enfant enfants enfance mineur mineurs
civil society ngo ngos osc sociedad civil societe civile
climate environment environmental clima ambiente ambiental climatico environnement
compensation indemnizacion indemnisation reparation reparations reparacion reparar redress resarcimiento
complaint complaints denuncia denuncias queja quejas denunciar plainte plaintes
confession coercion confesion
conscience conscientious objection conciencia objecion
consul consular consulate consulates consulado consulados consulaire consulat embassy embassies embajada embajadas ambassade
contraception contraceptive contraceptives anticonceptivo anticonceptivos anticoncepcion planificacion
cooperation cooperacion cooperar
coordination coordinate coordinacion coordinar coordinar coordonner
corporal castigo corporales
corruption corrupcion corrupto corrupt bribery soborno extortion extorsion
court courts tribunal tribunales corte juzgado judge judges juez jueces judicial judiciary cour juge
crime crimes offence offences delito delitos crimen crimenes infraction delit
custody custodia garde
data dato datos statistics statistic estadistica estadisticas estadistico donnees statistiques
death deaths muerte muertes deces mort
defender defenders defensor defensora defensores defensoras defensoria defensorias defenseur defenseurs
deportation deport expulsion expel expulsar deportar deportacion removal expulser renvoi
deprivation deprived privacion privar privado privados privation prive
detention detain detained detencion detenido detenidos detener alojamiento aseguramiento confinement holding custodial privacion retention detenu
disability disabilities disabled discapacidad discapacidades handicap handicape
disaggregated desglosado desglosados desglose desagregado desagregados ventile ventilees
disappearance disappearances disappeared missing desaparicion desapariciones desaparecido desaparecidos desaparecidas disparition disparus disparu
disaster emergency desastre emergencia catastrophe urgence
discrimination discriminatory discriminacion discriminar discriminatorio
dissemination disseminate difusion difundir divulgacion diffusion
divorce marriage married matrimonio matrimonial divorcio mariage
documentation documents documentacion documentos
domestic domestica domestico domesticas hogar domestique
dropout desercion abandono
drug drugs droga drogas estupefaciente drogue
education school schools educacion educativo educativa escolar escuela escuelas scolaire ecole enseignement
effective efectivo efectiva efectivos eficaz eficaces effectif efficace
employer employers empleador empleadores patron patrones employeur
employment job jobs empleo empleos emploi
enforced forced forzada forzado forzadas forzosa forcee forcees
equality equal igualdad igual egalite
eradicate eradication erradicar erradicacion eliminate elimination eliminar eradiquer
ethnic etnica etnico etnia ethnique
eviction evictions desalojo desalojos
execution executions ejecucion ejecuciones
exploitation explotacion explotar exploitation
expression opinion expresion opinion
expulsion expulsions expulsiones
family families familia familias familiar familiares famille familles
fee fees cost costs cuota cuotas tarifa tarifas derechos costo costos frais cout couts
fire incendio incendie
follow-up followup seguimiento suivi
food hunger nutrition alimentacion alimentos hambre nutricion alimentation
freedom liberty libertad libertades liberte libertes
gender genero genre
guarantee guarantees garantia garantias garantizar garantie garanties garantir
guard guardia garde
guardian tutor tutora tutela tuteur
harassment acoso hostigamiento harcelement
hate odio haine
health salud sanitario sanitaria medico medica sante medical healthcare
holding centre centres center centers facility facilities station stations estacion estaciones estancia estancias centro centros instalacion instalaciones centre etablissement
homeless homelessness sinhogar
hour hours hora horas heure heures
housing home accommodation vivienda alojamiento logement
humanitarian humanitario humanitaria humanitarias humanitaire
identity identidad identite
immigration migration migratory migratorio migratoria migratorios migratorias migracion inmigracion migratoire
impunity impunidad impunite
independence independent independencia independiente independance
indigenous indigena indigenas autochtone autochtones
information informacion informar information renseignements
inspection inspections inspectors inspector inspectores inspeccion inspecciones
institute instituto institut
institutionalization institutionalized internamiento institucionalizacion
integration integracion insercion
interest interests interes intereses interet
interpretation interpreter interprete interpretes interpretacion traduccion translation
intersex lesbian gay bisexual transgender transsexual lgbti transgenero orientacion orientation
investigation investigations investigate investigacion investigaciones investigar enquete enquetes enqueter
judgment judgments ruling sentencia sentencias fallo arret jugement
judiciary judicatura magistratura
justice justicia
juvenile juvenil
kidnapping kidnap abduction secuestro secuestros enlevement enlevements plagio
labour labor laboral laborales trabajo work working trabajar travail
land property tierra tierras propiedad terre terres
language languages idioma idiomas lengua lenguas langue langues
last ultimo ultima dernier
law laws legislation legislative legal ley leyes legislacion legislativa legislativo legal loi lois legislation
lawyer lawyers abogado abogados counsel representation defensor avocat
leave licencia permiso conge
legal juridica juridico juridique
level levels nivel niveles niveau
limit maximum maximo maxima limite plazo time tiempo
literacy alfabetizacion analfabetismo
maternity pregnant pregnancy embarazada embarazadas embarazo lactante lactantes breastfeeding enceinte enceintes allaitante
measure measures medida medidas mesure mesures
mechanism mechanisms mecanismo mecanismos mecanisme mecanismes
mental mentales psychosocial psicosocial psiquiatrico psychiatric
migrant migrants migrante migrantes
ministry ministerio secretaria ministere
minority minorities minoria minorias minorite
missing desaparecidos
monitoring monitor monitoreo supervision vigilancia suivi
municipal municipality municipio municipios municipales commune
murder killing homicidio asesinato meurtre
mutilation mutilacion
national nacional nacionales
nationality nacionalidad nationalite
non-refoulement refoulement devolucion
oversight supervision control vigilancia controle
parity paridad parite
participation participate participacion participar participer
consultation consultations consult consultative advisory consulta consultas consultar consultivo consultiva consultatif
paternity paternidad maternity maternidad maternite
pension pensions pensiones jubilacion retraite
permit permits permiso permisos permis visa visas visado visados tarjeta tarjetas
planning planificacion planification
police policia policias policial
political politica politico politicas politicos politique
poverty pobreza pauvrete
prevent prevention prevenir prevencion prevenir
prison jail carcel prision
privacy privacidad intimidad
private privado privada privados privadas prive
procedure procedures proceedings procedimiento procedimientos procedure
process proceso procesos proces
profile profiling perfil perfilamiento perfiles profilage
prosecutor prosecution prosecutions fiscal fiscalia fiscalias procuraduria enjuiciamiento parquet procureur
prostitution prostitucion
protect protection proteger proteccion proteger protection
protocol protocols protocolo protocolos protocole
public publica publico publicos publicas
punish punishment sancion sanciones sancionar castigo castigar penalty penalties sanctions sanction
racism racist racial racismo racista raciales racisme
rape violacion viol
ratify ratification ratificar ratificacion ratifier
reason motivo razon
recognition reconocimiento reconnaissance
reform reforma reformas reforme
register registration registro registros registrar inscripcion enregistrement
regularize regularization regularizacion regularizar regularisation
release liberacion liberation
religion religious belief religioso religiosa creencia croyance
reporting informe report informes reports rapport rapports
reprisal reprisals retaliation represalia represalias represailles
reproductive reproductiva reproductivo reproductive
resort recurso ressort
resource resources recurso recursos ressource ressources budget budgets presupuesto presupuestario staff staffing personnel personal funding financing fondos financiamiento
return retorno devolucion regreso repatriation repatriacion retour
right rights derecho derechos droit droits
rural rurales
safe secure security seguro segura seguros seguridad securite
school schooling escuela
search busqueda buscar recherche
seasonal temporal temporales estacional saisonnier temporada
shelter shelters refuge refugio refugios albergue albergues acogida hebergement
slavery slave servitude esclavitud servidumbre esclavage
smuggling trafico contrabando trafic
social sociales
special especial especiales
state estado estados estatal estatales etat
statelessness stateless apatridia apatrida apatridas apatridie
stereotype stereotypes estereotipo estereotipos stereotypes
sterilization esterilizacion sterilisation
street calle
strengthen strengthening reinforce fortalecer reforzar fortalecimiento renforcer
student students estudiante estudiantes alumno
study studies estudio estudios titulo titulos diploma diplomas degree
suicide suicidio
tax taxes impuesto impuestos impot
temporary temporal temporales temporaires provisional
terminology terms term terminologia termino terminos
torture tortura
trafficking trata traite
train training capacitar capacitacion formacion formation
transfer transfers traslado traslados transferencia transfert
transit transito
transparency transparencia transparence
transport transporte transports
travel viaje
truth memory verdad memoria verite
unaccompanied separated acompanado acompanados acompanada separados
union unions unionization sindicato sindicatos sindical sindicacion syndicat syndicats
victim victims victima victimas victime victimes
violence violencia
visibility visibilidad
vote voting election elections voto sufragio eleccion elecciones electoral vote
vulnerable vulnerability vulnerables vulnerabilidad
wage wages pay salary remuneration salario salarios sueldo remuneracion salaire
water sanitation agua saneamiento eau
whistle-blower whistleblower blowers denunciante denunciantes
witness testigo testigos
woman women female mujer mujeres femme femmes
worker workers trabajador trabajadora trabajadores trabajadoras travailleur travailleurs
workplace obra
xenophobia xenophobic xenofobia xenofobo xenophobie
`;

const related: ReadonlyMap<string, ReadonlySet<string>> = read(concepts);

function read(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const stems = new Set(toSearchWords(line).map((word) => word.stem));
    for (const stem of stems) {
      const set = map.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) set.add(other);
      map.set(stem, set);
    }
  }
  return map;
}
