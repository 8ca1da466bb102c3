import type { CaptureFacts, CapturePartFacts } from '../../../contract/viewer.ts';
import type { Capture } from '../../../contract/views.ts';
import { clockText } from '../../../domain/sources/clock.ts';
import { fullTime } from '../../ui/time.ts';
import { RetrievalFacts } from '../retrieval-facts.tsx';
import { Facts } from './facts.tsx';
import { OutsideLink } from './outside-link.tsx';
import styles from './about-view.module.css';

/** How a capture came about and what it holds, for whoever has to judge it. */
export function AboutView({ capture, facts }: { capture: Capture; facts: CaptureFacts }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled from the keyboard
    <div className={styles['about']} tabIndex={0} role="group" aria-label="About this capture">
      {facts.notices.length > 0 && (
        <section>
          <h4>How it was read</h4>
          {facts.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      )}
      <Facts
        title="The capture"
        facts={[
          ['Captured', fullTime(capture.capturedAt)],
          ['By', facts.actor],
          ['How', methodWords[capture.method]],
          ['File', capture.fileName],
          ['Kind', capture.mediaType],
          ['Size', sizeText(capture.size)],
          ['SHA-256 of the file', <Hash key="file" hash={capture.sha256} />],
          ['SHA-256 of the page shown', facts.pageSha256 && <Hash key="page" hash={facts.pageSha256} />],
          ['SHA-256 of the text', <Hash key="text" hash={facts.readableSha256} />],
        ]}
      />
      <Facts
        title="What it says of itself"
        facts={[
          ['Published', facts.published],
          ['Updated', facts.updated],
          ['Section', facts.section],
          ['Language', facts.language],
          ['Pages', facts.pages],
          ['Length', facts.duration === null ? '' : clockText(facts.duration)],
        ]}
      />
      {facts.leadImage && (
        <Facts
          title="The picture with it"
          facts={[
            ['Caption', facts.leadImage.caption],
            ['Credit', facts.leadImage.credit],
            ['Description', facts.leadImage.alt],
            ['Address', facts.leadImage.url && <OutsideLink key="picture" url={facts.leadImage.url} />],
          ]}
        />
      )}
      {facts.retrieval && (
        <section>
          <h4>How it came from the web</h4>
          <RetrievalFacts retrieval={facts.retrieval} />
        </section>
      )}
      {facts.parts.length > 0 && <Parts parts={facts.parts} />}
      {facts.related.length > 0 && (
        <section>
          <h4>Read more, as the page offers it</h4>
          <ul>
            {facts.related.map(({ title, url }) => (
              <li key={`${url} ${title}`}>
                <span dir="auto">{title}</span> <OutsideLink url={url} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const methodWords: Record<Capture['method'], string> = {
  file: 'from a file on this computer',
  typed: 'written down by hand',
  web: 'from the web',
};

function Parts({ parts }: { parts: readonly CapturePartFacts[] }) {
  return (
    <section>
      <h4>Parts</h4>
      <ul>
        {parts.map(({ role, name, mediaType, size, sha256 }) => (
          <li key={`${role} ${name}`}>
            {partWords[role]}: <span dir="auto">{name}</span> · {mediaType} · {sizeText(size)}
            <Hash hash={sha256} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const partWords: Record<CapturePartFacts['role'], string> = {
  screenshot: 'Screenshot',
  response: 'Answer of the server',
  attachment: 'Attached file',
};

function Hash({ hash }: { hash: string }) {
  return <code className={styles['hash']}>{hash}</code>;
}

const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `812 bytes`, `1.4 MB`: in thousands, as file managers count. */
export function sizeText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[step]}`;
}
