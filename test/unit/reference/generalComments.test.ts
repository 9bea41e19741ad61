import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { pathText } from '../../../server/src/core/reference/path.ts';

/** What a text cites: a symbol, `…/GC/2` where the Committee that speaks is meant, `?/GC/2` where nothing says whose it is. */
function cited(text: string): string[] {
  return parseCitations(text).map(({ source, elements }) => {
    const from =
      source.kind === 'symbol' ? source.symbol : source.kind === 'short' ? `${source.told ? '…' : '?'}/${source.end}` : source.kind === 'instrument' ? `instrument ${source.name}` : source.kind === 'qualifier' ? source.qualifier : source.kind;
    const paths = elements.map(({ path }) => pathText(path)).join(' ');
    return paths === '' ? from : `${from}: ${paths}`;
  });
}

function each(rows: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(cited(text), expected));
}

describe('parseCitations: general comments, resolutions and conventions', () => {
  each([
    ['general comment No. 1 (2011) of the Committee on Migrant Workers', 'CMW/C/GC/1'],
    ['general comment No. 1 (2011) on migrant domestic workers of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families', 'CMW/C/GC/1'],
    ['the Committee on the Rights of the Child, in its general comment No. 14 (2013)', 'CRC/C/GC/14'],
    ['general recommendation No. 35 (2017) of the Committee on the Elimination of Discrimination against Women', 'CEDAW/C/GC/35'],
    ['observación general núm. 6 (2018) del Comité sobre los Derechos de las Personas con Discapacidad', 'CRPD/C/GC/6'],
    ['observation générale no 36 (2018) du Comité des droits de l’homme, par. 4', 'CCPR/C/GC/36: 4'],
    ['CRC general comment No. 22 (2017)', 'CMW/C/GC/3-CRC/C/GC/22'],
    ['its general comments No. 2 (2013) and No. 5 (2021)', '…/GC/2', '…/GC/5'],
    ['the Committee’s general comment No. 2 (2013), para. 3', '…/GC/2: 3'],
    ['paragraph 3 of its general comment No. 5 (2021)', '…/GC/5: 3'],
    ['observación general núm. 2 (2013) del Comité', '…/GC/2'],
    ['observation générale no 5 (2021) du Comité', '…/GC/5'],
    ['его замечание общего порядка № 2 (2013)', '…/GC/2'],
    ['委员会第2号一般性意见(2013年)', '…/GC/2'],
    ['its general recommendation No. 35 (2017)', '…/GR/35'],
    ['general comment No. 2 (2013)', '?/GC/2'],
    // The symbols of older general comments have another form.
    ['general comment No. 14 (2000) of the Committee on Economic, Social and Cultural Rights, para. 3', 'other: 3'],
    ['general comment No. 21 (2009) of the Committee on Economic, Social and Cultural Rights, para. 3', 'E/C.12/GC/21: 3'],
    ['joint general comments No. 3 and No. 4/No. 22 and No. 23 (2017)', 'CMW/C/GC/3-CRC/C/GC/22', 'CMW/C/GC/4-CRC/C/GC/23'],
    ['joint general comment No. 3 (2017) of the Committee on Migrant Workers', 'CMW/C/GC/3-CRC/C/GC/22'],
    [
      'joint general recommendation No. 31 of the Committee on the Elimination of Discrimination against Women/general comment No. 18 of the Committee on the Rights of the Child (2019)',
      'CEDAW/C/GC/31-CRC/C/GC/18', 'CEDAW/C/GC/31-CRC/C/GC/18',
    ],
    ['General Assembly resolution 68/268', 'A/RES/68/268'],
    ['resolución 73/195', 'A/RES/73/195'],
    ['résolution 68/268 de l’Assemblée générale', 'A/RES/68/268'],
    ['резолюция 68/268 Генеральной Ассамблеи', 'A/RES/68/268'],
    ['قرار الجمعية العامة 68/268', 'A/RES/68/268'],
    ['قرار مجلس حقوق الإنسان 35/17', 'A/HRC/RES/35/17'],
    ['大会第68/268号决议', 'A/RES/68/268'],
    ['人权理事会第35/17号决议', 'A/HRC/RES/35/17'],
    ['Human Rights Council resolution 35/17', 'A/HRC/RES/35/17'],
    ['ILO Convention No. 189', 'instrument ILO Convention No. 189'],
    ['Convenio núm. 189 de la OIT, párr. 3', 'instrument Convenio núm. 189 de la OIT: 3'],
    ['Convention no 189 de l’OIT', 'instrument Convention no 189 de l’OIT'],
    ['Domestic Workers Convention, 2011 (No. 189), of the International Labour Organization', 'instrument Domestic Workers Convention, 2011 (No. 189), of the International Labour Organization'],
    ['ILO conventions No. 98, No. 189 and No. 190', 'instrument ILO conventions No. 98, No. 189 and No. 190'],
    ['the Convention, 36 States; Convention on the Rights of the Child, 1989'],
    ['CO/4', '…/CO/4'],
    ['x/CO/4 and CO/4x and CO/4/5 and NO/4'],
  ]);
});
