export interface FullScreen {
  /** Fills the screen, where the browser allows it. */
  enter(): void;
  toggle(): void;
  leave(): void;
  /** Listens no more. */
  end(): void;
}

/**
 * Returns the page's full screen. *onLost* hears that it ended otherwise than
 * by *toggle* or *leave*: browsers end it for Escape without telling of the key.
 */
export function fullScreen(onLost: () => void): FullScreen {
  let meant = false;
  const changed = () => {
    if (!document.fullscreenElement && !meant) onLost();
    meant = false;
  };
  document.addEventListener("fullscreenchange", changed);
  const enter = () => void document.documentElement.requestFullscreen?.().catch(() => {}); // not everywhere, and not needed
  const leave = () => {
    meant = !!document.fullscreenElement;
    if (meant) void document.exitFullscreen();
  };
  return {
    enter,
    leave,
    toggle: () => (document.fullscreenElement ? leave() : enter()),
    end: () => document.removeEventListener("fullscreenchange", changed)
  };
}
