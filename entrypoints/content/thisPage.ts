/** The title and the address of this frame's page, which is the same page whatever its fragment. */
export function thisPage(): { readonly title: string; readonly address: string } {
  return { title: document.title, address: location.href.replace(/#.*/s, '') };
}
