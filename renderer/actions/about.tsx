import { Heading } from 'react-aria-components';
import { version } from '../../contract/version.ts';
import { Panel } from '../ui/panel.tsx';
import styles from './palette.module.css';

export function About({ onClose }: { onClose: () => void }) {
  return (
    <Panel label="About Standfirst" onClose={onClose}>
      <Heading slot="title" level={2} className={styles['title'] ?? ''}>
        Standfirst
      </Heading>
      <p className={styles['about']}>
        Version {version}. An editorial workstation: draft offline, tie every claim to a quoted passage, export to the web. MIT licence.
        Set in Source Serif 4 and Public Sans, both under the SIL Open Font License.
      </p>
      <p className={styles['about']}>
        Citations by CSL (citeproc-js), copyright 2009–2019 Frank Bennett, under the Common Public Attribution License 1.0:
        citationstyles.org. The CSL styles and locales that come with it are those of the Citation Style Language project,
        unchanged, under CC BY-SA 3.0.
      </p>
    </Panel>
  );
}
