import type { Language } from '../model.ts';

/**
 * The names of States in the six official languages, by the three letters that UN document symbols use (ISO 3166-1 alpha-3):
 * for `MEX` in French this is `Mexique`. Undefined for letters that are no State's. Source: the UN's short names
 * (UNTERM); the first name of a language is the one to print, others are accepted when reading.
 */
export function findStateName(iso3: string, language: Language): string | undefined {
  return names().get(iso3)?.[languages.indexOf(language)]?.[0];
}

/** True for the three letters of a State that can stand in a symbol: `MEX`, not `XYZ`. */
export function isState(iso3: string): boolean {
  return names().has(iso3);
}

/**
 * The State that a text names first, in any of the six languages: for "MEXICO | PROFILE 2022" this is `MEX`, for "informe de la
 * República de Corea" `KOR`. Case, accents and the form of apostrophes do not matter; of two names at the same place the longer wins
 * ("Guinea-Bissau", not "Guinea"). Only the first 2,000 characters are looked at; undefined when no State is named there.
 */
export function findState(text: string): { readonly iso3: string; readonly start: number; readonly end: number } | undefined {
  const folded = fold(text.slice(0, longestTitle));
  let best: { iso3: string; start: number; end: number } | undefined;
  for (const [name, iso3] of byName()) {
    const start = findWord(folded, name, best ? best.start : folded.length);
    if (start < 0) continue;
    if (!best || start < best.start || (start === best.start && name.length > best.end - best.start)) best = { iso3, start, end: start + name.length };
  }
  return best;
}

const longestTitle = 2_000;
const languages: readonly Language[] = ['en', 'es', 'fr', 'ru', 'ar', 'zh'];

/** Where `name` stands as a whole word, no later than `last`; -1 when it does not. Chinese has no spaces: there every place counts. */
function findWord(text: string, name: string, last: number): number {
  for (let at = text.indexOf(name); at >= 0 && at <= last; at = text.indexOf(name, at + 1)) {
    if (/\p{Script=Han}/u.test(name) || (!isLetter(text[at - 1]) && !isLetter(text[at + name.length]))) return at;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Character by character, so that offsets stay those of the text: a letter that would become two keeps its own form. */
function fold(text: string): string {
  // Most English texts have nothing to fold but capitals.
  if (/^[\0-\u007F]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    folded += plain.length === character.length ? (plain === '’' ? "'" : plain) : character;
  }
  return folded;
}

let namesByState: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

function names(): ReadonlyMap<string, readonly (readonly string[])[]> {
  namesByState ??= new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [iso3 = '', ...columns] = row.split('|');
        return [iso3, columns.map((column) => column.split('/'))] as const;
      }),
  );
  return namesByState;
}

let statesByName: ReadonlyMap<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  if (statesByName) return statesByName;
  const map = new Map<string, string>();
  for (const [iso3, columns] of names()) for (const name of columns.flat()) if (!map.has(fold(name))) map.set(fold(name), iso3);
  statesByName = map;
  return map;
}

/** `ISO3|en|es|fr|ru|ar|zh`; alternatives after `/`. */
const table = `
AFG|Afghanistan|Afganistán|Afghanistan|Афганистан|أفغانستان|阿富汗
AGO|Angola|Angola|Angola|Ангола|أنغولا|安哥拉
ALB|Albania|Albania|Albanie|Албания|ألبانيا|阿尔巴尼亚
AND|Andorra|Andorra|Andorre|Андорра|أندورا|安道尔
ARE|United Arab Emirates|Emiratos Árabes Unidos|Émirats arabes unis|Объединенные Арабские Эмираты|الإمارات العربية المتحدة|阿拉伯联合酋长国
ARG|Argentina|Argentina|Argentine|Аргентина|الأرجنتين|阿根廷
ARM|Armenia|Armenia|Arménie|Армения|أرمينيا|亚美尼亚
ATG|Antigua and Barbuda|Antigua y Barbuda|Antigua-et-Barbuda|Антигуа и Барбуда|أنتيغوا وبربودا|安提瓜和巴布达
AUS|Australia|Australia|Australie|Австралия|أستراليا|澳大利亚
AUT|Austria|Austria|Autriche|Австрия|النمسا|奥地利
AZE|Azerbaijan|Azerbaiyán|Azerbaïdjan|Азербайджан|أذربيجان|阿塞拜疆
BDI|Burundi|Burundi|Burundi|Бурунди|بوروندي|布隆迪
BEL|Belgium|Bélgica|Belgique|Бельгия|بلجيكا|比利时
BEN|Benin|Benín|Bénin|Бенин|بنين|贝宁
BFA|Burkina Faso|Burkina Faso|Burkina Faso|Буркина-Фасо|بوركينا فاسو|布基纳法索
BGD|Bangladesh|Bangladesh|Bangladesh|Бангладеш|بنغلاديش|孟加拉国
BGR|Bulgaria|Bulgaria|Bulgarie|Болгария|بلغاريا|保加利亚
BHR|Bahrain|Bahrein|Bahreïn|Бахрейн|البحرين|巴林
BHS|Bahamas|Bahamas|Bahamas|Багамские Острова|جزر البهاما|巴哈马
BIH|Bosnia and Herzegovina|Bosnia y Herzegovina|Bosnie-Herzégovine|Босния и Герцеговина|البوسنة والهرسك|波斯尼亚和黑塞哥维那
BLR|Belarus|Belarús/Bielorrusia|Bélarus/Biélorussie|Беларусь|بيلاروس|白俄罗斯
BLZ|Belize|Belice|Belize|Белиз|بليز|伯利兹
BOL|Plurinational State of Bolivia/Bolivia (Plurinational State of)/Bolivia|Estado Plurinacional de Bolivia/Bolivia (Estado Plurinacional de)/Bolivia|État plurinational de Bolivie/Bolivie (État plurinational de)/Bolivie|Боливия|بوليفيا|玻利维亚
BRA|Brazil|Brasil|Brésil|Бразилия|البرازيل|巴西
BRB|Barbados|Barbados|Barbade|Барбадос|بربادوس|巴巴多斯
BRN|Brunei Darussalam/Brunei|Brunei Darussalam/Brunéi|Brunéi Darussalam/Brunei|Бруней-Даруссалам|بروناي|文莱
BTN|Bhutan|Bhután/Bután|Bhoutan|Бутан|بوتان|不丹
BWA|Botswana|Botswana/Botsuana|Botswana|Ботсвана|بوتسوانا|博茨瓦纳
CAF|Central African Republic|República Centroafricana|République centrafricaine|Центрально-Африканская Республика|جمهورية أفريقيا الوسطى|中非共和国
CAN|Canada|Canadá|Canada|Канада|كندا|加拿大
CHE|Switzerland|Suiza|Suisse|Швейцария|سويسرا|瑞士
CHL|Chile|Chile|Chili|Чили|تشيلي|智利
CHN|China|China|Chine|Китай|الصين|中国
CIV|Côte d'Ivoire|Côte d'Ivoire|Côte d'Ivoire|Кот-д'Ивуар|ساحل العاج|科特迪瓦
CMR|Cameroon|Camerún|Cameroun|Камерун|الكاميرون|喀麦隆
COD|Democratic Republic of the Congo|República Democrática del Congo|République démocratique du Congo|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|刚果民主共和国
COG|Congo|Congo|Congo|Конго|الكونغو|刚果
COK|Cook Islands|Islas Cook|Îles Cook|Острова Кука|جزر كوك|库克群岛
COL|Colombia|Colombia|Colombie|Колумбия|كولومبيا|哥伦比亚
COM|Comoros|Comoras|Comores|Коморы|جزر القمر|科摩罗
CPV|Cabo Verde/Cape Verde|Cabo Verde|Cabo Verde/Cap-Vert|Кабо-Верде|الرأس الأخضر|佛得角
CRI|Costa Rica|Costa Rica|Costa Rica|Коста-Рика|كوستاريكا|哥斯达黎加
CUB|Cuba|Cuba|Cuba|Куба|كوبا|古巴
CYP|Cyprus|Chipre|Chypre|Кипр|قبرص|塞浦路斯
CZE|Czechia/Czech Republic|Chequia/República Checa|Tchéquie/République tchèque|Чехия|التشيك|捷克
DEU|Germany|Alemania|Allemagne|Германия|ألمانيا|德国
DJI|Djibouti|Djibouti/Yibuti|Djibouti|Джибути|جيبوتي|吉布提
DMA|Dominica|Dominica|Dominique|Доминика|دومينيكا|多米尼克
DNK|Denmark|Dinamarca|Danemark|Дания|الدانمرك|丹麦
DOM|Dominican Republic|República Dominicana|République dominicaine|Доминиканская Республика|جمهورية الدومينيكان|多米尼加共和国
DZA|Algeria|Argelia|Algérie|Алжир|الجزائر|阿尔及利亚
ECU|Ecuador|Ecuador|Équateur|Эквадор|الإكوادور|厄瓜多尔
EGY|Egypt|Egipto|Égypte|Египет|مصر|埃及
ERI|Eritrea|Eritrea|Érythrée|Эритрея|إريتريا|厄立特里亚
ESP|Spain|España|Espagne|Испания|إسبانيا|西班牙
EST|Estonia|Estonia|Estonie|Эстония|إستونيا|爱沙尼亚
ETH|Ethiopia|Etiopía|Éthiopie|Эфиопия|إثيوبيا|埃塞俄比亚
FIN|Finland|Finlandia|Finlande|Финляндия|فنلندا|芬兰
FJI|Fiji|Fiyi|Fidji|Фиджи|فيجي|斐济
FRA|France|Francia|France|Франция|فرنسا|法国
FSM|Federated States of Micronesia/Micronesia (Federated States of)/Micronesia|Estados Federados de Micronesia/Micronesia (Estados Federados de)/Micronesia|États fédérés de Micronésie/Micronésie (États fédérés de)/Micronésie|Федеративные Штаты Микронезии|ميكرونيزيا|密克罗尼西亚
GAB|Gabon|Gabón|Gabon|Габон|الغابون|加蓬
GBR|United Kingdom of Great Britain and Northern Ireland/United Kingdom|Reino Unido de Gran Bretaña e Irlanda del Norte/Reino Unido|Royaume-Uni de Grande-Bretagne et d'Irlande du Nord/Royaume-Uni|Соединенное Королевство/Великобритания|المملكة المتحدة|大不列颠及北爱尔兰联合王国/联合王国
GEO|Georgia|Georgia|Géorgie|Грузия|جورجيا|格鲁吉亚
GHA|Ghana|Ghana|Ghana|Гана|غانا|加纳
GIN|Guinea|Guinea|Guinée|Гвинея|غينيا|几内亚
GMB|Gambia|Gambia|Gambie|Гамбия|غامبيا|冈比亚
GNB|Guinea-Bissau|Guinea-Bissau/Guinea-Bisáu|Guinée-Bissau|Гвинея-Бисау|غينيا بيساو|几内亚比绍
GNQ|Equatorial Guinea|Guinea Ecuatorial|Guinée équatoriale|Экваториальная Гвинея|غينيا الاستوائية|赤道几内亚
GRC|Greece|Grecia|Grèce|Греция|اليونان|希腊
GRD|Grenada|Granada|Grenade|Гренада|غرينادا|格林纳达
GTM|Guatemala|Guatemala|Guatemala|Гватемала|غواتيمالا|危地马拉
GUY|Guyana|Guyana|Guyana|Гайана|غيانا|圭亚那
HKG|Hong Kong, China/Hong Kong|Hong Kong, China/Hong Kong|Hong Kong, Chine/Hong Kong|Гонконг|هونغ كونغ|中国香港/香港
HND|Honduras|Honduras|Honduras|Гондурас|هندوراس|洪都拉斯
HRV|Croatia|Croacia|Croatie|Хорватия|كرواتيا|克罗地亚
HTI|Haiti|Haití|Haïti|Гаити|هايتي|海地
HUN|Hungary|Hungría|Hongrie|Венгрия|هنغاريا|匈牙利
IDN|Indonesia|Indonesia|Indonésie|Индонезия|إندونيسيا|印度尼西亚
IND|India|India|Inde|Индия|الهند|印度
IRL|Ireland|Irlanda|Irlande|Ирландия|أيرلندا|爱尔兰
IRN|Islamic Republic of Iran/Iran (Islamic Republic of)/Iran|República Islámica del Irán/Irán (República Islámica del)/Irán|République islamique d'Iran/Iran (République islamique d')/Iran|Иран|إيران|伊朗
IRQ|Iraq|Iraq/Irak|Iraq/Irak|Ирак|العراق|伊拉克
ISL|Iceland|Islandia|Islande|Исландия|آيسلندا|冰岛
ISR|Israel|Israel|Israël|Израиль|إسرائيل|以色列
ITA|Italy|Italia|Italie|Италия|إيطاليا|意大利
JAM|Jamaica|Jamaica|Jamaïque|Ямайка|جامايكا|牙买加
JOR|Jordan|Jordania|Jordanie|Иордания|الأردن|约旦
JPN|Japan|Japón|Japon|Япония|اليابان|日本
KAZ|Kazakhstan|Kazajstán/Kazajistán|Kazakhstan|Казахстан|كازاخستان|哈萨克斯坦
KEN|Kenya|Kenya/Kenia|Kenya|Кения|كينيا|肯尼亚
KGZ|Kyrgyzstan|Kirguistán|Kirghizistan/Kirghizstan|Кыргызстан/Киргизия|قيرغيزستان|吉尔吉斯斯坦
KHM|Cambodia|Camboya|Cambodge|Камбоджа|كمبوديا|柬埔寨
KIR|Kiribati|Kiribati|Kiribati|Кирибати|كيريباتي|基里巴斯
KNA|Saint Kitts and Nevis|Saint Kitts y Nevis/San Cristóbal y Nieves|Saint-Kitts-et-Nevis/Saint-Christophe-et-Niévès|Сент-Китс и Невис|سانت كيتس ونيفيس|圣基茨和尼维斯
KOR|Republic of Korea/South Korea|República de Corea/Corea del Sur|République de Corée/Corée du Sud|Республика Корея|جمهورية كوريا|大韩民国/韩国
KWT|Kuwait|Kuwait|Koweït|Кувейт|الكويت|科威特
LAO|Lao People's Democratic Republic/Laos|República Democrática Popular Lao/Laos|République démocratique populaire lao/Laos|Лаосская Народно-Демократическая Республика/Лаос|جمهورية لاو الديمقراطية الشعبية|老挝人民民主共和国/老挝
LBN|Lebanon|Líbano|Liban|Ливан|لبنان|黎巴嫩
LBR|Liberia|Liberia|Libéria/Liberia|Либерия|ليبيريا|利比里亚
LBY|Libya|Libia|Libye|Ливия|ليبيا|利比亚
LCA|Saint Lucia|Santa Lucía|Sainte-Lucie|Сент-Люсия|سانت لوسيا|圣卢西亚
LIE|Liechtenstein|Liechtenstein|Liechtenstein|Лихтенштейн|ليختنشتاين|列支敦士登
LKA|Sri Lanka|Sri Lanka|Sri Lanka|Шри-Ланка|سريلانكا|斯里兰卡
LSO|Lesotho|Lesotho/Lesoto|Lesotho|Лесото|ليسوتو|莱索托
LTU|Lithuania|Lituania|Lituanie|Литва|ليتوانيا|立陶宛
LUX|Luxembourg|Luxemburgo|Luxembourg|Люксембург|لوكسمبورغ|卢森堡
LVA|Latvia|Letonia|Lettonie|Латвия|لاتفيا|拉脱维亚
MAC|Macao, China/Macao|Macao, China/Macao|Macao, Chine/Macao|Макао|ماكاو|中国澳门/澳门
MAR|Morocco|Marruecos|Maroc|Марокко|المغرب|摩洛哥
MCO|Monaco|Mónaco|Monaco|Монако|موناكو|摩纳哥
MDA|Republic of Moldova/Moldova|República de Moldova/Moldova|République de Moldova/Moldova|Республика Молдова|جمهورية مولدوفا|摩尔多瓦共和国/摩尔多瓦
MDG|Madagascar|Madagascar|Madagascar|Мадагаскар|مدغشقر|马达加斯加
MDV|Maldives|Maldivas|Maldives|Мальдивы|جزر المالديف|马尔代夫
MEX|Mexico/United Mexican States|México/Estados Unidos Mexicanos|Mexique/États-Unis du Mexique|Мексика|المكسيك|墨西哥
MHL|Marshall Islands|Islas Marshall|Îles Marshall|Маршалловы Острова|جزر مارشال|马绍尔群岛
MKD|North Macedonia|Macedonia del Norte|Macédoine du Nord|Северная Македония|مقدونيا الشمالية|北马其顿
MLI|Mali|Mali|Mali|Мали|مالي|马里
MLT|Malta|Malta|Malte|Мальта|مالطا|马耳他
MMR|Myanmar|Myanmar|Myanmar|Мьянма|ميانمار|缅甸
MNE|Montenegro|Montenegro|Monténégro|Черногория|الجبل الأسود|黑山
MNG|Mongolia|Mongolia|Mongolie|Монголия|منغوليا|蒙古
MOZ|Mozambique|Mozambique|Mozambique|Мозамбик|موزمبيق|莫桑比克
MRT|Mauritania|Mauritania|Mauritanie|Мавритания|موريتانيا|毛里塔尼亚
MUS|Mauritius|Mauricio|Maurice|Маврикий|موريشيوس|毛里求斯
MWI|Malawi|Malawi/Malaui|Malawi|Малави|ملاوي|马拉维
MYS|Malaysia|Malasia|Malaisie|Малайзия|ماليزيا|马来西亚
NAM|Namibia|Namibia|Namibie|Намибия|ناميبيا|纳米比亚
NER|Niger|Níger|Niger|Нигер|النيجر|尼日尔
NGA|Nigeria|Nigeria|Nigeria|Нигерия|نيجيريا|尼日利亚
NIC|Nicaragua|Nicaragua|Nicaragua|Никарагуа|نيكاراغوا|尼加拉瓜
NIU|Niue|Niue|Niue|Ниуэ|نيوي|纽埃
NLD|Kingdom of the Netherlands/Netherlands|Reino de los Países Bajos/Países Bajos|Royaume des Pays-Bas/Pays-Bas|Королевство Нидерландов/Нидерланды|هولندا|荷兰王国/荷兰
NOR|Norway|Noruega|Norvège|Норвегия|النرويج|挪威
NPL|Nepal|Nepal|Népal|Непал|نيبال|尼泊尔
NRU|Nauru|Nauru|Nauru|Науру|ناورو|瑙鲁
NZL|New Zealand|Nueva Zelandia/Nueva Zelanda|Nouvelle-Zélande|Новая Зеландия|نيوزيلندا|新西兰
OMN|Oman|Omán|Oman|Оман|عمان|阿曼
PAK|Pakistan|Pakistán|Pakistan|Пакистан|باكستان|巴基斯坦
PAN|Panama|Panamá|Panama|Панама|بنما|巴拿马
PER|Peru|Perú|Pérou|Перу|بيرو|秘鲁
PHL|Philippines|Filipinas|Philippines|Филиппины|الفلبين|菲律宾
PLW|Palau|Palau/Palaos|Palaos|Палау|بالاو|帕劳
PNG|Papua New Guinea|Papua Nueva Guinea/Papúa Nueva Guinea|Papouasie-Nouvelle-Guinée|Папуа-Новая Гвинея|بابوا غينيا الجديدة|巴布亚新几内亚
POL|Poland|Polonia|Pologne|Польша|بولندا|波兰
PRK|Democratic People's Republic of Korea/North Korea|República Popular Democrática de Corea/Corea del Norte|République populaire démocratique de Corée/Corée du Nord|Корейская Народно-Демократическая Республика|جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国/朝鲜
PRT|Portugal|Portugal|Portugal|Португалия|البرتغال|葡萄牙
PRY|Paraguay|Paraguay|Paraguay|Парагвай|باراغواي|巴拉圭
PSE|State of Palestine/Palestine|Estado de Palestina/Palestina|État de Palestine/Palestine|Государство Палестина/Палестина|دولة فلسطين/فلسطين|巴勒斯坦国/巴勒斯坦
QAT|Qatar|Qatar/Catar|Qatar|Катар|قطر|卡塔尔
ROU|Romania|Rumania/Rumanía|Roumanie|Румыния|رومانيا|罗马尼亚
RUS|Russian Federation/Russia|Federación de Rusia/Rusia|Fédération de Russie/Russie|Российская Федерация/Россия|الاتحاد الروسي|俄罗斯联邦/俄罗斯
RWA|Rwanda|Rwanda/Ruanda|Rwanda|Руанда|رواندا|卢旺达
SAU|Saudi Arabia|Arabia Saudita/Arabia Saudí|Arabie saoudite|Саудовская Аравия|المملكة العربية السعودية|沙特阿拉伯
SDN|Sudan|Sudán|Soudan|Судан|السودان|苏丹
SEN|Senegal|Senegal|Sénégal|Сенегал|السنغال|塞内加尔
SGP|Singapore|Singapur|Singapour|Сингапур|سنغافورة|新加坡
SLB|Solomon Islands|Islas Salomón|Îles Salomon|Соломоновы Острова|جزر سليمان|所罗门群岛
SLE|Sierra Leone|Sierra Leona|Sierra Leone|Сьерра-Леоне|سيراليون|塞拉利昂
SLV|El Salvador|El Salvador|El Salvador/Salvador|Сальвадор|السلفادور|萨尔瓦多
SMR|San Marino|San Marino|Saint-Marin|Сан-Марино|سان مارينو|圣马力诺
SOM|Somalia|Somalia|Somalie|Сомали|الصومال|索马里
SRB|Serbia|Serbia|Serbie|Сербия|صربيا|塞尔维亚
SSD|South Sudan|Sudán del Sur|Soudan du Sud|Южный Судан|جنوب السودان|南苏丹
STP|Sao Tome and Principe/São Tomé and Príncipe|Santo Tomé y Príncipe|Sao Tomé-et-Principe|Сан-Томе и Принсипи|ساو تومي وبرينسيبي|圣多美和普林西比
SUR|Suriname|Suriname/Surinam|Suriname|Суринам|سورينام|苏里南
SVK|Slovakia|Eslovaquia|Slovaquie|Словакия|سلوفاكيا|斯洛伐克
SVN|Slovenia|Eslovenia|Slovénie|Словения|سلوفينيا|斯洛文尼亚
SWE|Sweden|Suecia|Suède|Швеция|السويد|瑞典
SWZ|Eswatini|Eswatini/Esuatini|Eswatini|Эсватини|إسواتيني|斯威士兰
SYC|Seychelles|Seychelles|Seychelles|Сейшельские Острова|سيشل|塞舌尔
SYR|Syrian Arab Republic/Syria|República Árabe Siria/Siria|République arabe syrienne/Syrie|Сирийская Арабская Республика/Сирия|الجمهورية العربية السورية/سوريا|阿拉伯叙利亚共和国/叙利亚
TCD|Chad|Chad|Tchad|Чад|تشاد|乍得
TGO|Togo|Togo|Togo|Того|توغو|多哥
THA|Thailand|Tailandia|Thaïlande|Таиланд|تايلاند|泰国
TJK|Tajikistan|Tayikistán|Tadjikistan|Таджикистан|طاجيكستان|塔吉克斯坦
TKM|Turkmenistan|Turkmenistán|Turkménistan|Туркменистан|تركمانستان|土库曼斯坦
TLS|Timor-Leste|Timor-Leste|Timor-Leste/Timor oriental|Тимор-Лешти/Восточный Тимор|تيمور-ليشتي|东帝汶
TON|Tonga|Tonga|Tonga|Тонга|تونغا|汤加
TTO|Trinidad and Tobago|Trinidad y Tobago|Trinité-et-Tobago|Тринидад и Тобаго|ترينيداد وتوباغو|特立尼达和多巴哥
TUN|Tunisia|Túnez|Tunisie|Тунис|تونس|突尼斯
TUR|Türkiye/Turkey|Türkiye/Turquía|Türkiye/Turquie|Турция|تركيا|土耳其
TUV|Tuvalu|Tuvalu|Tuvalu|Тувалу|توفالو|图瓦卢
TZA|United Republic of Tanzania/Tanzania|República Unida de Tanzanía/República Unida de Tanzania/Tanzanía/Tanzania|République-Unie de Tanzanie/Tanzanie|Объединенная Республика Танзания/Танзания|جمهورية تنزانيا المتحدة/تنزانيا|坦桑尼亚联合共和国/坦桑尼亚
UGA|Uganda|Uganda|Ouganda|Уганда|أوغندا|乌干达
UKR|Ukraine|Ucrania|Ukraine|Украина|أوكرانيا|乌克兰
URY|Uruguay|Uruguay|Uruguay|Уругвай|أورغواي|乌拉圭
USA|United States of America/United States|Estados Unidos de América/Estados Unidos|États-Unis d'Amérique/États-Unis|Соединенные Штаты Америки/Соединенные Штаты|الولايات المتحدة الأمريكية/الولايات المتحدة|美利坚合众国/美国
UZB|Uzbekistan|Uzbekistán|Ouzbékistan|Узбекистан|أوزبكستان|乌兹别克斯坦
VAT|Holy See|Santa Sede|Saint-Siège|Святой Престол|الكرسي الرسولي|罗马教廷/教廷
VCT|Saint Vincent and the Grenadines|San Vicente y las Granadinas|Saint-Vincent-et-les Grenadines|Сент-Винсент и Гренадины|سانت فنسنت وجزر غرينادين|圣文森特和格林纳丁斯
VEN|Bolivarian Republic of Venezuela/Venezuela (Bolivarian Republic of)/Venezuela|República Bolivariana de Venezuela/Venezuela (República Bolivariana de)/Venezuela|République bolivarienne du Venezuela/Venezuela (République bolivarienne du)/Venezuela|Боливарианская Республика Венесуэла/Венесуэла|فنزويلا|委内瑞拉玻利瓦尔共和国/委内瑞拉
VNM|Viet Nam/Vietnam|Viet Nam/Vietnam|Viet Nam/Viêt Nam/Vietnam|Вьетнам|فيتنام|越南
VUT|Vanuatu|Vanuatu|Vanuatu|Вануату|فانواتو|瓦努阿图
WSM|Samoa|Samoa|Samoa|Самоа|ساموا|萨摩亚
YEM|Yemen|Yemen|Yémen|Йемен|اليمن|也门
ZAF|South Africa|Sudáfrica|Afrique du Sud|Южно-Африканская Республика|جنوب أفريقيا|南非
ZMB|Zambia|Zambia|Zambie|Замбия|زامبيا|赞比亚
ZWE|Zimbabwe|Zimbabwe/Zimbabue|Zimbabwe|Зимбабве|زيمبابوي|津巴布韦
`;
