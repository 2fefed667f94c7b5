/** The name of the database of what is learned, and of the channel on which its changes are told to all pages of the extension. */
export const DATABASE = 'psygloss-learning';

/** Calls `listener` after each change of what is learned, of another page too, until `signal` aborts. */
export function onLearningChanged(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  // A channel of its own: the one that tells does not hear itself.
  const channel = new BroadcastChannel(DATABASE);
  channel.addEventListener('message', () => listener());
  signal.addEventListener('abort', () => channel.close());
}
