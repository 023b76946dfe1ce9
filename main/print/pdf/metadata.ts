/** What a PDF says about itself: title, author and time, in both of the forms readers look for. */
import { escapeHtml } from '../escape.ts';
import { textString } from './objects.ts';
import type { PdfDescription } from './surface.ts';

const PRODUCER = 'Grantree';

export function metadata({ title, author, subject, language, at }: PdfDescription): {
  readonly info: string;
  readonly xmp: string;
} {
  const date = `D:${at.replace(/[-T:]/g, '')}00`;
  return {
    info: `<</Title${textString(title)}/Author${textString(author)}/Subject${textString(subject)}/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate(${date})>>`,
    xmp: `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(subject)}</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>${at}:00</xmp:CreateDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`,
  };
}
