// Ticks of the axis, from seconds to millennia. Times are UTC milliseconds.

const DAY = 864e5, YEAR = 365.2425 * DAY;
const LENGTH = {second: 1e3, minute: 6e4, hour: 36e5, day: DAY, month: YEAR / 12, year: YEAR};
const STEPS = [].concat(
  steps('second', [1, 5, 15, 30]), steps('minute', [1, 2, 5, 10, 15, 30]), steps('hour', [1, 2, 3, 6, 12]),
  steps('day', [1, 2, 7]), steps('month', [1, 3, 6]),
  steps('year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]));

function steps(unit, counts) {
  return counts.map(n => ({unit: unit, n: n, ms: n * LENGTH[unit]}));
}

// instant avoids Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
function instant(year, month, day) {
  const t = new Date(0);
  t.setUTCFullYear(year, month, day);
  return t.getTime();
}

// Years are astronomical inside (0 is 1 BCE) and historical in words.
function yearText(y, era) {
  return y > 0 ? y + (era && y < 1000 ? ERAS[1] : '') : 1 - y + ERAS[0];
}

function two(n) { return (n < 10 ? '0' : '') + n; }

function dayText(at) { return DAYS[at.getUTCDate() - 1] + ' ' + MONTHS[at.getUTCMonth()]; }

function yearTicks(a, b, n, era) {
  const out = [];
  for (let y = (Math.ceil(new Date(a).getUTCFullYear() / n) - 1) * n; ; y += n) {
    if (y === 0 && n < 5) continue; // 1 CE stands too near, or twice
    const year = y > 0 ? y : y + 1, t = instant(year, 0, 1); // -100, a round 100 BCE, is -99; 0 becomes 1 CE
    if (t > b) return out;
    if (t >= a) out.push({t: t, text: yearText(year, era), major: true});
  }
}

function monthTicks(a, b, n, era) {
  const out = [], start = new Date(a);
  for (let m = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / n) * n; ; m += n) {
    const year = Math.floor(m / 12), month = m - year * 12, t = instant(year, month, 1), own = yearText(year, era);
    if (t > b) return out;
    if (t < a) continue;
    out.push(month ? {t: t, text: MONTHS[month], long: MONTHS[month] + ' ' + own} : {t: t, text: own, major: true});
  }
}

function dayTicks(a, b, n, era) {
  const out = [], shift = n === 7 ? 4 : 0; // day 4 of the epoch was a Monday
  for (let d = Math.ceil((a / DAY - shift) / n) * n + shift; d * DAY <= b; d += n) {
    const at = new Date(d * DAY), text = dayText(at);
    out.push({t: d * DAY, text: text, long: text + ' ' + yearText(at.getUTCFullYear(), era)});
  }
  return out;
}

function clockTicks(a, b, step) {
  const out = [];
  for (let k = Math.ceil(a / step.ms); k * step.ms <= b; k++) {
    const at = new Date(k * step.ms), day = dayText(at);
    const clock = two(at.getUTCHours()) + ':' + two(at.getUTCMinutes()) + (step.unit === 'second' ? ':' + two(at.getUTCSeconds()) : '');
    const midnight = k * step.ms % DAY === 0;
    out.push(midnight ? {t: k * step.ms, text: day, major: true} : {t: k * step.ms, text: clock, long: day + ' ' + clock});
  }
  return out;
}

// ticks of [a, b] drawn `width` wide, at least `room` apart, and no finer than days without a clock. The first one says
// its year or day where none other does.
function ticks(a, b, width, room, clock) {
  const scale = width / (b - a), era = new Date(a).getUTCFullYear() < 1;
  const step = STEPS.find(s => (clock || s.ms >= DAY) && s.ms * scale >= room * (era ? 1.25 : 1)) || STEPS[STEPS.length - 1];
  const make = {year: yearTicks, month: monthTicks, day: dayTicks}[step.unit];
  const out = make ? make(a, b, step.n, era) : clockTicks(a, b, step), first = out[0];
  if (first && first.long && !out.some(t => t.major) && first.long.length * 6.6 < step.ms * scale) {
    first.text = first.long;
    first.major = true;
  }
  return out;
}
