// Scrolls to the end, again as long as that makes the page grow within `quiet` milliseconds, at most `max` times.
async ({ max, quiet }) => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window[Symbol.for('callboard.work')]?.timers ?? window;
  const height = () => document.scrollingElement.scrollHeight;
  for (let i = 0; i < max; i++) {
    const before = height();
    window.scrollTo(0, before);
    const grown = await new Promise((resolve) => {
      const poll = setInterval(() => { if (height() > before) { stop(true); } }, 25);
      const end = setTimeout(() => stop(false), quiet);
      const stop = (value) => { clearInterval(poll); clearTimeout(end); resolve(value); };
    });
    if (!grown) return;
  }
}
