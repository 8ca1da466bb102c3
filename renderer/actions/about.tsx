import { Heading } from 'react-aria-components';
import { Panel } from '../ui/panel.tsx';
import styles from './palette.module.css';

export function About({ onClose }: { onClose: () => void }) {
  return (
    <Panel label="About Standfirst" onClose={onClose}>
      <Heading slot="title" level={2} className={styles['title'] ?? ''}>
        Standfirst
      </Heading>
      <p className={styles['about']}>
        An editorial workstation: draft offline, tie every claim to a quoted passage, export to the web. MIT licence.
        Set in Source Serif 4 and Public Sans, both under the SIL Open Font License.
      </p>
    </Panel>
  );
}
