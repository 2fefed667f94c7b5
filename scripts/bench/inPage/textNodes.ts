/** The text nodes of the page's body that are no script or style. */
export function* textNodes(): Generator<Text> {
  const walker = walkText();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) yield node as Text;
  }
}

/** Reads every character of the page once, as fast as that can be done, and adds up their codes. */
export function sumOfCodes(): number {
  const walker = walkText();
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node)) continue;
    const { data } = node as Text;
    for (let at = 0; at < data.length; at++) sum += data.charCodeAt(at);
  }
  return sum;
}

export function countWords(): number {
  let count = 0;
  for (const { data } of textNodes()) count += data.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return count;
}

function walkText(): TreeWalker {
  return document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
}

function isText({ parentNode }: Node): boolean {
  return parentNode?.nodeName !== 'SCRIPT' && parentNode?.nodeName !== 'STYLE';
}
