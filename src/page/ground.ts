import { mix, type Rgb } from '../core/marks/contrast.ts';
import { isElement, isShadowRoot } from './containers.ts';
import { parentOf, slotOf } from './nodes.ts';

/** A colour and how opaque it is, from 0 to 1. */
interface Paint {
  readonly colour: Rgb;
  readonly opacity: number;
}

const WHITE: Rgb = [255, 255, 255];
/** What both browsers about show where a dark page has no colour of its own: Chromium #121212, Firefox #1c1b22. */
const DARK: Rgb = [24, 24, 27];

/**
 * Makes a function that looks up the colour behind the text in an element. Pictures there are passed over: what lies
 * below them is what an author gives for the time until they are loaded.
 */
export function createGroundReader(): (element: Element) => Rgb {
  const paints = new Map<string, Paint>();
  /** One pixel, as the browser alone can read every notation of a colour. */
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  function paintOf(css: string): Paint {
    const known = paints.get(css);
    if (known) return known;
    let [red = 0, green = 0, blue = 0, alpha = 0] = [0];
    if (pixel) {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = css;
      pixel.fillRect(0, 0, 1, 1);
      [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    }
    const paint: Paint = { colour: [red, green, blue], opacity: alpha / 255 };
    paints.set(css, paint);
    return paint;
  }

  return (element) => {
    const layers: Paint[] = [];
    for (let at: Element | undefined = element; at; at = elementAround(at)) {
      const paint = paintOf(getComputedStyle(at).backgroundColor);
      if (paint.opacity > 0) layers.push(paint);
      if (paint.opacity === 1) break;
    }
    let ground = canvasOf(element.ownerDocument);
    for (const { colour, opacity } of layers.reverse()) ground = mix(colour, opacity, ground);
    return ground;
  };
}

/** The element on which another one is painted, through the shadow trees that it is in. */
function elementAround(element: Element): Element | undefined {
  const parent = slotOf(element) ?? parentOf(element);
  if (!parent) return undefined;
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) ? parent : undefined;
}

/** What is behind a page without a colour of its own. */
function canvasOf(document: Document): Rgb {
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  if (!schemes.includes('dark')) return WHITE;
  const isDark = !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? DARK : WHITE;
}
