import { Random } from '../random.ts';

const SEED = 1890;
const WORDS_PER_POST = 60;
const POSTS_ON_PAGE = 50;
/** So many come at once, as when a reader scrolls a feed. */
const POSTS_AT_ONCE = 10;

/** A page that shows the newest posts and takes the oldest away. */
export class Feed {
  readonly #random = new Random(SEED);
  readonly #sentences: readonly string[];
  readonly #main = document.createElement('main');
  #onSettled: () => void = () => {};

  constructor() {
    const texts = [...document.querySelectorAll('main p')].map(({ textContent }) => textContent ?? '');
    this.#sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /));
    document.body.replaceChildren(this.#main);
  }

  /** Call whenever the page has been read. */
  onSettled(): void {
    this.#onSettled();
  }

  /** Shows so many further posts, each read before it goes. */
  async show(posts: number): Promise<void> {
    for (let shown = 0; shown < posts; shown += POSTS_AT_ONCE) {
      const settled = new Promise<void>((resolve) => {
        this.#onSettled = resolve;
      });
      this.#main.append(...Array.from({ length: POSTS_AT_ONCE }, () => this.#makePost()));
      while (this.#main.childElementCount > POSTS_ON_PAGE) this.#main.firstElementChild?.remove();
      await settled;
    }
  }

  #makePost(): HTMLElement {
    const post = document.createElement('article');
    const [heading, text] = [document.createElement('h2'), document.createElement('p')];
    heading.textContent = this.#random.pick(this.#sentences).split(' ').slice(0, 5).join(' ');
    for (let words = 0; words < WORDS_PER_POST; ) {
      const sentence = this.#random.pick(this.#sentences);
      text.append(`${sentence} `);
      words += sentence.split(' ').length;
    }
    post.append(heading, text);
    return post;
  }
}
