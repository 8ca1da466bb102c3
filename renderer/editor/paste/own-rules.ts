import { BlockSchema, defineImportRule, sel } from '@lexical/html';
import { boxRoles } from '../../../domain/story/body.ts';
import { $createAttributionNode, $createBoxNode } from '../nodes/box-node.ts';
import { $createFootnoteNode } from '../nodes/footnote-node.tsx';

/** What the copy writes of itself for other programs, taken back as what it was: see `exportDOM` of the nodes. */
export const ownRules = [
  defineImportRule({
    name: 'standfirst/footnote',
    match: sel.tag('span').attr('data-footnote', true),
    $import: (_context, element) => [$createFootnoteNode('', element.dataset['footnote'] ?? '')],
  }),
  defineImportRule({
    name: 'standfirst/box',
    match: sel.tag('blockquote', 'section').attr('data-box', true),
    $import(context, element) {
      const role = boxRoles.find((each) => each === element.dataset['box']) ?? 'quotation';
      return [$createBoxNode(role).splice(0, 0, context.$importChildren(element, { schema: BlockSchema }))];
    },
  }),
  defineImportRule({
    name: 'standfirst/attribution',
    match: sel.tag('footer'),
    $import: (context, element) => [$createAttributionNode().splice(0, 0, context.$importChildren(element))],
  }),
];
