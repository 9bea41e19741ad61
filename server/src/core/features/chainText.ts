import { featureMessages } from '../messages/features.ts';
import type { Pinpoint, UiLanguage } from '../model.ts';
import { formatCitation, formatPinpoint } from '../reference/format.ts';
import type { Chain, ChainLink } from '../library/chain.ts';

/**
 * A chain in one line, without the provision it starts from: `CMW/C/MEX/CO/3, para. 38 → CMW/C/MEX/CO/2, para. 35 (not among the documents)`.
 * Provisions of one document in one step are one citation.
 */
export function getChainText({ links }: Chain, language: UiLanguage): string {
  const steps = new Map<number, ChainLink[]>();
  for (const link of links) steps.set(link.depth, [...(steps.get(link.depth) ?? []), link]);
  return [...steps.values()].map((step) => getStep(step, language)).join(' → ');
}

/** What a step says of itself, where its text cannot be shown; '' where it is found. */
function getRemark({ pinpoint, status, candidates = [], inferred }: ChainLink, language: UiLanguage): string {
  const words = featureMessages(language);
  switch (status) {
    case 'found':
      return '';
    case 'unknown-document':
      return inferred ? `${words.notAmongDocuments}; ${words.symbolInferred}` : words.notAmongDocuments;
    case 'unknown-paragraph':
    case 'unknown-item':
      return words.noSuchPlace;
    case 'ambiguous':
      if (pinpoint === undefined) return words.notToBeTold;
      return candidates.length === 0 ? words.severalMeant : `${words.meantOneOf}: ${candidates.map((candidate) => formatPinpoint(candidate, language)).join(' · ')}`;
  }
}

function getStep(step: readonly ChainLink[], language: UiLanguage): string {
  const groups = new Map<string, ChainLink[]>();
  for (const link of step) {
    const key = link.pinpoint ? `${link.pinpoint.symbol} ${link.status}` : '';
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()].map((group) => getGroup(group, language)).join(' · ');
}

function getGroup(group: readonly ChainLink[], language: UiLanguage): string {
  const [first] = group;
  if (!first) return '';
  const remark = getRemark(first, language);
  const cited = group.flatMap(({ pinpoint }): readonly Pinpoint[] => (pinpoint ? [pinpoint] : []));
  if (cited.length === 0) return remark;
  const reference = formatCitation({ symbol: cited[0]?.symbol ?? '', elements: cited.map(({ path }) => ({ path })) }, language, 'abbreviated');
  return remark === '' ? reference : `${reference} (${remark})`;
}
