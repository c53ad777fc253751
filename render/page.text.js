// Titles cut into lines. measure(text) gives px.

// A line may break after a space, after a dash and between East Asian characters.
const EAST = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}', DASH = '\\u2013\\u2014-';
const PIECES = new RegExp(`[${EAST}]\\s*|[^\\s${EAST}${DASH}]*(?:[${DASH}]+\\s*|\\s+|$)|[^\\s${EAST}${DASH}]+`, 'gu');

function cut(text, width, measure) {
  if (measure(text) <= width) return text;
  const chars = Array.from(text);
  let low = 0, high = chars.length;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (measure(chars.slice(0, mid).join('').trimEnd() + '…') <= width) low = mid; else high = mid - 1;
  }
  let kept = chars.slice(0, low).join('');
  const space = kept.lastIndexOf(' ');
  if (chars[low] !== ' ' && space > kept.length * .6) kept = kept.slice(0, space); // no half word where a whole one will do
  return kept.trimEnd().replace(/[,;:–—-]+$/, '') + '…';
}

// fill breaks pieces into lines at most `width` wide; a piece that is wider has a line of its own.
function fill(pieces, width, measure) {
  const lines = [];
  let line = '';
  pieces.forEach(p => {
    if (line && measure((line + p).trimEnd()) > width) lines.push(line), line = '';
    line += p;
  });
  if (line) lines.push(line);
  return lines;
}

// wrap breaks text into at most `max` lines that are at most `width` wide and come out alike, for narrow labels leave
// room for more of them. What is left out shows as an ellipsis.
function wrap(text, width, max, measure) {
  const pieces = (text.match(PIECES) || []).filter(Boolean);
  let lines = fill(pieces, width, measure);
  if (lines.length > max) lines = lines.slice(0, max - 1).concat(lines.slice(max - 1).join(''));
  else if (lines.length > 1) {
    let low = width / 2, high = width;
    while (high - low > 4) {
      const mid = (low + high) / 2, trial = fill(pieces, mid, measure);
      if (trial.length > lines.length || trial.some(l => measure(l.trimEnd()) > mid)) low = mid; else high = mid, lines = trial;
    }
  }
  return lines.map(l => cut(l.trimEnd(), width, measure));
}
