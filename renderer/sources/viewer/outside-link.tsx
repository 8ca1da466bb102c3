import { Link } from 'react-aria-components';
import { errorText } from '../../../contract/errors.ts';
import { readableAddress } from '../../../domain/web-address.ts';
import { send } from '../../bridge.ts';
import { showToast } from '../../ui/toasts.tsx';
import styles from './outside-link.module.css';

/** An address that a source names. It is opened in the person’s browser when they ask for it, and only where it is secure. */
export function OutsideLink({ url }: { url: string }) {
  const words = readableAddress(url);
  if (!/^https:/i.test(url)) return <span className={styles['address']}>{words}</span>;
  return (
    <Link className={`${styles['address']} ${styles['link']}`} aria-label={`Open ${words} in the browser`} onPress={() => void open(url)}>
      {words}
    </Link>
  );
}

async function open(url: string): Promise<void> {
  const result = await send('app.openLink', { url });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
