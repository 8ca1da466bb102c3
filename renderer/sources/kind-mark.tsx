import { AudioLines, Eye, FileText, Image, Mail, MessageSquareQuote, Newspaper, Phone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SourceKind } from '../../domain/sources/source.ts';

const marks: Record<SourceKind, LucideIcon> = {
  'web-page': Newspaper,
  document: FileText,
  picture: Image,
  recording: AudioLines,
  email: Mail,
  interview: MessageSquareQuote,
  'phone-call': Phone,
  'document-seen': Eye,
};

export function KindMark({ kind }: { kind: SourceKind }) {
  const Mark = marks[kind];
  return <Mark aria-hidden />;
}
