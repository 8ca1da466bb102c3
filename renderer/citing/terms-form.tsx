import { allTerms, canBeCited, type SourceAgreement, type Terms } from '../../domain/sources/terms.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { termsWord } from '../sources/describe.ts';
import { MenuButton } from '../ui/menu.tsx';
import { Line } from './csl-form.tsx';
import styles from './form.module.css';

type TermsFormProps = { agreement: SourceAgreement; onChange: (agreement: SourceAgreement) => void };

/** What was agreed with a source about all of its words; a passage may have stricter terms of its own. */
export function TermsForm({ agreement, onChange }: TermsFormProps) {
  const { terms, attribution, confidential } = agreement;
  const needsAttribution = confidential || (terms !== 'on-the-record' && canBeCited(terms));
  return (
    <fieldset className={styles['fields']}>
      <legend>Terms</legend>
      <MenuButton<Terms>
        label={`Terms: ${termsWord(terms)}`}
        choices={allTerms.map((id) => ({ id, label: termsWord(id) }))}
        chosen={terms}
        onChoose={(chosen) => onChange({ ...agreement, terms: chosen })}
      >
        {termsWord(terms)}
      </MenuButton>
      <p className={styles['hint']}>{meaning(terms)}</p>
      {needsAttribution && (
        <Line
          label="Attributed to"
          value={attribution}
          hint="Printed instead of the name, such as “a senior official”."
          onChange={(words) => onChange({ ...agreement, attribution: words })}
        />
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={confidential}
          onChange={(event) => onChange({ ...agreement, confidential: event.target.checked })}
        />
        Confidential: the name is in no export, and in the window only for who asks to see it
      </label>
    </fieldset>
  );
}

function meaning(terms: Terms): string {
  switch (terms) {
    case 'on-the-record':
      return 'The words and the name may be printed.';
    case 'background':
    case 'deep-background':
      return 'The words may be printed under the agreed attribution, never the name.';
    case 'off-the-record':
    case 'not-for-publication':
      return 'Neither the words nor the name may be printed, so nothing of it can be cited.';
    default:
      return assertNever(terms);
  }
}
