/** The folder of the package that holds the sample. */
export const sampleSource = 'seeds';

/** What the sample consists of, by name: in a browser the files of an extension can be read, but not listed. */
export const sampleFiles = [
  'CMW_C_MEX_4.txt',
  'CMW_C_MEX_CO_4.txt',
  'CMW_C_SR.593.txt',
  'CMW_C_SR_second-report-continued.txt',
  'IOM_MGI_Mexico_2022.txt',
  'README.md',
  'drafts/CMW_C_MEX_5.md',
  'drafts/CMW_C_MEX_5_consular.md',
  'drafts/CMW_C_MEX_FCO_4.md',
  'periodic-report.json',
] as const;

/** The draft of the sample that is shown first. */
export const sampleDraft: Readonly<Record<'en' | 'es', (typeof sampleFiles)[number]>> = { en: 'drafts/CMW_C_MEX_5.md', es: 'drafts/CMW_C_MEX_FCO_4.md' };
