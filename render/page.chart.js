// createChart draws `data` in an instance of ECharts and keeps it drawn. env has measure(text, size, bold) in px, theme
// (a name or a palette), width(), resize(height), and may have room(), the height for labels on each side of the spine,
// height, that of all above the strip, which is exceeded only where the chart cannot do with it, and changed(layout), called
// when a view has come to rest. No page is needed, so that pictures can be drawn by the same code.
function createChart(chart, data, env) {
  const ix = index(data), domain = data.domain;
  const st = {version: 0, shown: null, selected: -1, theme: env.theme || 'light', texts: new Map(), bins: null};
  let frame = {}, cached = null, cachedKey = '', timer = 0;

  function palette() { return PALETTES[st.theme] || st.theme; }
  function color(e) { return palette().colors[e.c || 0]; }
  function edge(side) { return side ? frame.spine + SPINE : frame.spine; }
  function discY(c) { return edge(c.side) + (c.side ? 4 : -4); } // clear of the ticks

  // lay gives the layout of a range within the heights for labels. What is selected has its text, whatever its weight.
  function lay(a, b, limits) {
    const key = [a, b, frame.width, limits, st.version].join();
    if (key === cachedKey) return cached;
    const view = first => ({a: a, b: b, left: frame.side, width: frame.width - 2 * frame.side, narrow: frame.narrow, limits: limits,
      barLanes: frame.narrow ? 5 : 8, measure: env.measure, shown: st.shown, texts: st.texts, clock: data.clock, first: first});
    cached = layout(ix, view(-1));
    const i = st.selected;
    if (i >= 0 && !cached.labels.some(l => l.c.i === i) && !cached.bars.some(b => b.i === i && b.title)) cached = layout(ix, view(i));
    cachedKey = key;
    return cached;
  }

  // fit gives a view at rest the height it needs, or the one that is asked for.
  function fit(a, b) {
    const width = env.width(), narrow = width < 560, asked = env.height || 0;
    if (frame.narrow !== narrow) st.texts = new Map();
    frame.width = width, frame.narrow = narrow, frame.side = narrow ? 16 : 24;
    let room = Math.max(env.room ? env.room() : 205, asked / 2), l = stand(a, b, room);
    for (let k = 0; k < 4 && asked && frame.strip > asked && room > 3 * LINE; k++) {
      const rest = frame.strip - frame.limits[0] - frame.limits[1]; // the sides need not be alike, but when all else fails
      room = Math.max(3 * LINE, k < 3 ? room - (frame.strip - asked) / 2 : (asked - rest) / 2);
      l = stand(a, b, room);
    }
    const over = Math.max(0, asked - frame.strip);
    frame.spine += over / 2, frame.events += over / 2, frame.strip += over;
    frame.height = frame.strip + FOOT;
    return l;
  }

  // stand lays a view out with so much room for labels on each side, and puts its parts below one another.
  function stand(a, b, room) {
    const l = lay(a, b, frame.room = [room, room]);
    frame.limits = l.heights.map(h => Math.max(h, 3 * LINE));
    frame.spine = 14 + frame.limits[0] + GAP;
    frame.events = frame.spine + SPINE + GAP + frame.limits[1] + 8;
    frame.periods = l.lanes || l.sums.length ? (l.lanes + (l.sums.length ? 1 : 0)) * BAR + 14 : 0;
    frame.lanes = l.lanes;
    frame.strip = frame.events + frame.periods + 14;
    frame.a = a, frame.b = b;
    return l;
  }

  // pass is the layout of what ECharts is about to draw. While a hand still moves the view the heights stay.
  function pass(params, api) {
    const p0 = api.coord([domain[0], 0])[0], p1 = api.coord([domain[1], 0])[0], scale = (p1 - p0) / (domain[1] - domain[0]);
    const a = domain[0] + (frame.side - p0) / scale, b = a + (frame.width - 2 * frame.side) / scale, near = (b - a) * 1e-6;
    if (Math.abs(a - frame.a) < near && Math.abs(b - frame.b) < near) return lay(frame.a, frame.b, frame.room);
    clearTimeout(timer);
    timer = setTimeout(() => show(a, b), 180);
    return lay(a, b, frame.limits);
  }

  function drawSpine(params, api) {
    const l = pass(params, api), p = palette(), y = frame.spine, out = [], all = ticks(l.a, l.b, l.width, frame.narrow ? 46 : 62, data.clock);
    const at = all.map(t => Math.round(l.x(t.t)) + .5), stroke = color => ({fill: 'none', stroke: color, lineWidth: 1});
    out.push(rect(l.left - 8, y, l.left + l.width + 8, y + SPINE, 5, {fill: p.band}, 0));
    out.push(path(at.map(x => `M${x} ${y}v${SPINE}`), stroke(p.line)));
    out.push(path(frame.periods ? at.map(x => `M${x} ${frame.events}v${frame.periods}`) : [], stroke(p.grid)));
    all.forEach((t, k) => {
      const room = (k + 1 < at.length ? at[k + 1] : l.left + l.width + 8) - at[k] - 6;
      if (env.measure(t.text, 11, t.major) <= room) out.push(text(t.text, at[k] + 4, y + SPINE / 2 + 1, 11, t.major ? p.text : p.muted, 'left', t.major));
    });
    return group(out);
  }

  function drawEvents(params, api) {
    const l = pass(params, api), p = palette();
    const out = l.glyphs.flatMap(g => {
      const e = g.p.event, y = edge(g.side), strong = g.p.i === st.selected;
      return (g.label ? drawLabel(g.label, e, frame, p, strong) : []).concat(link(g.p.parts, e, y, color(e)),
        g.p.parts.flatMap(part => drawGlyph(part, e, y, color(e), p, strong)));
    });
    l.clusters.forEach(c => out.push(...drawCluster(c, discY(c), p)));
    return group(out);
  }

  function laneTop(lane) { return frame.events + 8 + lane * BAR; }

  function drawPeriods(params, api) {
    const l = pass(params, api), p = palette();
    const out = l.bars.filter(b => b.lane < frame.lanes).flatMap(b => drawBar(b, l, laneTop(b.lane), color(b.event), p, b.i === st.selected, env.measure));
    if (frame.periods) l.sums.forEach(s => out.push(...drawSum(s, laneTop(frame.lanes), p)));
    return group(out);
  }

  function drawDensity(params, api) {
    const cs = params.coordSys, p = palette(), base = cs.y + cs.height, out = [line(cs.x, base + .5, cs.x + cs.width, base + .5, p.line)];
    st.bins = st.bins || density(data, st.shown, 112);
    const w = cs.width / st.bins.length, x = t => cs.x + (t - domain[0]) * cs.width / (domain[1] - domain[0]);
    const bars = st.bins.map((h, k) => h ? `M${cs.x + k * w + .5} ${base}v${-h * cs.height}h${w - 1}V${base}z` : '');
    out.push(path(bars, {fill: p.density}));
    ticks(domain[0], domain[1], cs.width, 70, data.clock).forEach(t => {
      const half = env.measure(t.text, 11, false) / 2;
      if (x(t.t) - half > cs.x - 14 && x(t.t) + half < cs.x + cs.width + 14) out.push(text(t.text, x(t.t), base + 11, 11, p.muted, 'center'));
    });
    return group(out);
  }

  // show draws the range [a, b] at rest, in the height it needs.
  function show(a, b) {
    clearTimeout(timer);
    const size = frame.height + ' ' + frame.width, l = fit(a, b), p = palette(), inset = {left: frame.side, right: frame.side}, range = {startValue: a, endValue: b};
    chart.setOption({
      grid: [Object.assign({top: 0, height: frame.events}, inset), Object.assign({top: frame.events, height: frame.periods}, inset),
        Object.assign({top: frame.strip, height: STRIP}, inset)],
      dataZoom: [range, Object.assign({top: frame.strip, height: STRIP, fillerColor: alpha(p.strip, .2), borderColor: 'transparent',
        backgroundColor: 'transparent', handleIcon: 'path://M0,0h5v24h-5z', handleSize: 24, handleStyle: {color: p.handle, borderWidth: 0},
        moveHandleSize: 0, emphasis: {handleStyle: {color: p.accent}}}, inset, range)],
      series: [drawSpine, drawEvents, drawPeriods, drawDensity].map(f => ({renderItem: f.bind(null)}))
    }, {lazyUpdate: size !== frame.height + ' ' + frame.width}); // the resizing draws it
    if (size !== frame.height + ' ' + frame.width) env.resize(frame.height);
    chart.getZr().flush(); // paper does not wait for the next frame
    if (env.changed) env.changed(l);
  }

  function zoom(a, b) {
    const least = Math.min(data.least, domain[1] - domain[0]), span = Math.max(least, Math.min(b - a, domain[1] - domain[0]));
    const from = Math.max(domain[0], Math.min(domain[1] - span, (a + b - span) / 2));
    show(from, from + span);
  }

  function refresh() {
    st.version++;
    show(cached.a, cached.b);
  }

  // hit names what is drawn at a place of the chart, null where nothing is: {i} an event, {members} what stands for many.
  function hit(x, y) {
    let best = null, least = 13;
    const near = (px, py, what) => {
      const d = Math.hypot(px - x, py - y);
      if (d < least) least = d, best = what;
    };
    cached.clusters.forEach(c => near(c.x, discY(c), {members: c.members}));
    cached.glyphs.forEach(g => g.p.parts.forEach(part => near(Math.max(Math.min(x, part.x1), part.x0), edge(g.side), {i: g.p.i})));
    if (frame.periods) cached.sums.forEach(s => near(Math.max(s.x - 12, Math.min(s.x + 12, x)), laneTop(frame.lanes) + 9, {members: s.members}));
    const label = cached.labels.find(l => {
      const d = l.side ? y - edge(1) - GAP : edge(0) - GAP - y;
      return x >= Math.min(l.x0, l.pole) - 2 && x <= Math.max(l.x1, l.pole) + 2 && d >= l.low - 2 && d <= l.top + 2;
    });
    const bar = cached.bars.find(b => x >= b.from - 2 && x <= b.to + 2 && y >= laneTop(b.lane) - 3 && y <= laneTop(b.lane) + 20);
    return best || label && {i: label.c.i} || bar && {i: bar.i} || null;
  }

  show(domain[0], domain[1]);
  return {
    zoom: zoom, refresh: refresh, hit: hit, domain: domain, palette: palette,
    layout: () => cached,
    // height of the picture without the strip below it.
    height: () => frame.strip,
    all: () => zoom(domain[0], domain[1]),
    // scale zooms about what is selected, or the middle, 0.5 shows half as much time; pan moves by that part of the view.
    scale: k => {
      const e = data.events[st.selected], half = (cached.b - cached.a) / 2 * k, own = e && (e.a + e.b) / 2;
      const mid = own >= cached.a && own <= cached.b ? own : (cached.a + cached.b) / 2;
      zoom(mid - half, mid + half);
    },
    pan: k => zoom(cached.a + (cached.b - cached.a) * k, cached.b + (cached.b - cached.a) * k),
    // span shows the events named and some room around them; false where they cannot be drawn further apart.
    span: members => {
      const a = members.reduce((t, i) => Math.min(t, data.events[i].a), Infinity), b = members.reduce((t, i) => Math.max(t, data.events[i].b), -Infinity);
      const room = (b - a) * .4, narrower = Math.max(1.8 * (b - a), data.least) < .9 * (cached.b - cached.a);
      if (narrower) zoom(a - room, b + room);
      return narrower;
    },
    // select marks event i (-1: none) and moves the view so that it is in sight.
    select: i => {
      st.selected = i;
      st.version++;
      const e = data.events[i], half = (cached.b - cached.a) / 2, mid = e ? (e.a + e.b) / 2 : 0;
      if (e && e.k !== 4 && (ix.to[i] < cached.a || ix.from[i] > cached.b)) zoom(mid - half, mid + half); else show(cached.a, cached.b);
    },
    filter: mask => {
      st.shown = mask;
      st.bins = null;
      refresh();
    },
    theme: t => {
      st.theme = t;
      refresh();
    }
  };
}
