import type { PaneContext } from './pane-context';
import type { PanePreview, PaneRequest } from './pane-host';

/** A preview that the user corrects: each correction is counted again, and the last one is written. */
export interface PreviewSession {
  /** The request with everything that was corrected. */
  request(): PaneRequest;
  /** Counts again with a changed request; a later change overtakes an earlier one. Null when it fails, and the page then shows that. */
  change(changed: PaneRequest): Promise<PanePreview | null>;
  /** Keeps a doubt as seen, so that later runs do not ask again; or takes that back. */
  setSeen(id: string, isSeen: boolean): void;
  /** Writes the last outcome, then shows the front page. */
  apply(): Promise<void>;
}

/** Begins with the outcome `first` of `request`; `onCounted` gets each later one. */
export function previewSession(
  pane: PaneContext,
  request: PaneRequest,
  first: PanePreview,
  onCounted: (preview: PanePreview) => void,
): PreviewSession {
  const seen = new Set<string>(request.seen);
  let asked = request;
  let latest: Promise<PanePreview | null> = Promise.resolve(first);

  async function count(wanted: PaneRequest): Promise<PanePreview | null> {
    const isCancelled = (): boolean => wanted !== asked;
    const answer = await pane.quietly(() => pane.host.run(wanted, { onProgress: () => undefined, isCancelled }));
    if (isCancelled()) return latest;
    if (!answer.ok) {
      pane.fail(answer.failure, wanted.command, again);
      return null;
    }
    onCounted(answer.value);
    return answer.value;
  }

  function again(): void {
    pane.open({ to: 'preview', request: asked });
  }

  return {
    request: () => asked,
    change(changed) {
      asked = changed;
      latest = count(asked);
      return latest;
    },
    setSeen(id, isSeen) {
      if (isSeen) seen.add(id);
      else seen.delete(id);
    },
    async apply() {
      const preview = await latest;
      if (preview === null) return;
      const done = await pane.work({
        command: asked.command,
        run: async (watch) => {
          if (seen.size === 0) return pane.host.apply(preview.id, watch);
          const withSeen = await pane.host.run({ ...asked, seen: [...seen] }, watch);
          return withSeen.ok ? pane.host.apply(withSeen.value.id, watch) : withSeen;
        },
        retry: again,
      });
      if (done !== null) await pane.finish(done.summary);
    },
  };
}
