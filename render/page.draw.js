// The chart: what page.layout.js has placed becomes shapes of four custom series (spine, events, periods, density) on
// value axes. It talks to an ECharts instance and needs no page, so that pictures can be drawn by the same code.
var datelineChart = (function (L) {
  'use strict';

  var FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
  var SPINE = 28, GAP = 14, BAR = 24, STRIP = 40;
  var PALETTES = {
    light: {text: '#1a202c', muted: '#5a6478', back: '#ffffff', band: '#e8edf5', line: '#a3afc0', grid: '#e9ecf2', accent: '#0b5cab',
      density: '#9fb2cc', strip: 'rgba(116,155,214,.20)', handle: '#5b7599', ink: '#ffffff',
      colors: ['#2f6cb3', '#c2512a', '#0b8270', '#8d4b9e', '#946500', '#b03a5b', '#47697a', '#6b7280']},
    dark: {text: '#eef2f7', muted: '#a9b2c0', back: '#171d26', band: '#242d39', line: '#5d697a', grid: '#262e39', accent: '#6cb2f7',
      density: '#56708f', strip: 'rgba(84,140,214,.22)', handle: '#9fb6d2', ink: '#10151c',
      colors: ['#74abe8', '#f0936e', '#45c4a2', '#c79be3', '#e0b450', '#f08aa6', '#9db4c0', '#b3bac6']}
  };

  function font(size, bold) { return (bold ? '600 ' : '') + size + 'px ' + FONT; }

  // Text that begins right to left is embedded as such, so that its punctuation stays on its own end.
  function shaped(s) { return /^[^A-Za-z\u00c0-\u058f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(s) ? '\u202b' + s + '\u202c' : s; }

  function text(s, x, y, size, fill, more) {
    var style = {text: shaped(s), x: x, y: y, font: font(size, more && more.bold), fill: fill, verticalAlign: 'middle',
      align: more && more.align || 'left'};
    return {type: 'text', style: style, z2: 30, silent: !!(more && more.silent)};
  }

  function line(x1, y1, x2, y2, stroke, width, z2) {
    return {type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: stroke, lineWidth: width || 1}, z2: z2 || 1, silent: true};
  }

  function rect(x0, y0, x1, y1, r, style, z2) {
    return {type: 'rect', shape: {x: x0, y: y0, width: x1 - x0, height: y1 - y0, r: r}, style: style, z2: z2 === undefined ? 5 : z2};
  }

  // fade runs over [0, 1] with the opacities given at their places.
  function fade(color, stops) {
    return {type: 'linear', x: 0, y: 0, x2: 1, y2: 0, colorStops: stops.map(function (s) { return {offset: s[0], color: alpha(color, s[1])}; })};
  }

  function alpha(hex, a) {
    var n = parseInt(hex.slice(1), 16);
    return 'rgba(' + (n >> 16) + ',' + (n >> 8 & 255) + ',' + (n & 255) + ',' + a + ')';
  }

  // ---- One event ---------------------------------------------------------------------------------------------------

  // The form says the status (circle: happened, diamond: planned, square: reported), the filling says the precision.
  function mark(kind, status, x, y, color, p, big) {
    var hollow = kind === 'ring', r = (hollow ? 4.2 : 5) + (big ? 1.5 : 0);
    var style = hollow ? {fill: p.back, stroke: color, lineWidth: 2} : {fill: color, stroke: p.back, lineWidth: 1.5};
    if (status === 2) return {type: 'polygon', shape: {points: [[x, y - r - 1], [x + r + 1, y], [x, y + r + 1], [x - r - 1, y]]}, style: style, z2: 22};
    if (status === 3) return rect(x - r + .5, y - r + .5, x + r - .5, y + r - .5, 0, style, 22);
    return {type: 'circle', shape: {cx: x, cy: y, r: r}, style: style, z2: 22};
  }

  function glyph(g, e, y, color, p, big) {
    if (g.kind === 'dot' || g.kind === 'ring') return [mark(g.kind, e.s, g.x, y, color, p, big)];
    var box = function (style) { return rect(g.x0, y - 4, g.x1, y + 4, 4, style, 15); };
    switch (g.kind) {
    case 'fade': return [box({fill: fade(color, [[0, 0], [.5, .8], [1, 0]])})];
    case 'before': return [box({fill: fade(color, [[0, 0], [1, .75]])}), line(g.x1, y - 5, g.x1, y + 5, color, 2, 16)];
    case 'after': return [box({fill: fade(color, [[0, .75], [1, 0]])}), line(g.x0, y - 5, g.x0, y + 5, color, 2, 16)];
    }
    return [box({fill: p.back}), box({fill: alpha(color, .3), stroke: color, lineWidth: 1.4, lineDash: e.v || e.s === 2 ? [3, 2] : null})];
  }

  function pair(parts, e, y, color, p) {
    if (parts.length < 2) return [];
    var link = line(parts[0].x, y, parts[1].x, y, color, 1.5, 12);
    if (e.k === 2) link.style.lineDash = [2, 2];
    return [link];
  }

  // ---- The chart ---------------------------------------------------------------------------------------------------

  // create draws `data` in `chart`. env: measure(text, size, bold) in px, theme, width(), resize(height) where the
  // host can, changed(layout) after each pass. It returns what a page can do with the chart.
  function create(chart, data, env) {
    var st = {version: 0, shown: null, selected: -1, theme: env.theme || 'light', texts: new Map()};
    var frame, cached = null, cachedKey = '';

    function palette() { return PALETTES[st.theme]; }
    function color(e) { return palette().colors[e.c || 0]; }

    function view(a, b, left, width) {
      return {a: a, b: b, left: left, width: width, narrow: frame.narrow, lanes: frame.lanes, barLanes: frame.barLanes,
        measure: env.measure, shown: st.shown, texts: st.texts};
    }

    // plan fixes the heights by the whole domain, so that nothing jumps while zooming.
    function plan() {
      var width = env.width(), narrow = width < 560, side = narrow ? 16 : 24;
      frame = {narrow: narrow, side: side, lanes: narrow ? [3, 3] : [4, 4], barLanes: narrow ? 5 : 8};
      var shown = st.shown;
      st.shown = null;
      var full = L.layout(data, view(data.domain[0], data.domain[1], side, width - 2 * side));
      st.shown = shown;
      frame.lanes = full.lanes;
      frame.spine = 14 + full.lanes[0] * L.LANE + (full.lanes[0] ? GAP : 6);
      frame.events = frame.spine + SPINE + GAP + full.lanes[1] * L.LANE;
      frame.barLanes = full.barLanes;
      frame.periods = full.barLanes ? full.barLanes * BAR + 14 : 0;
      frame.strip = frame.events + frame.periods + 14;
      frame.height = frame.strip + STRIP + 24;
    }

    // pass lays out what is visible, once for all items of a drawing.
    function pass(params, api) {
      var cs = params.coordSys, d = data.domain, p0 = api.coord([d[0], 0])[0], p1 = api.coord([d[1], 0])[0];
      var scale = (p1 - p0) / (d[1] - d[0]), a = d[0] + (cs.x - p0) / scale, b = a + cs.width / scale;
      var key = [a, b, cs.x, cs.width, st.version].join();
      if (key !== cachedKey) {
        cached = L.layout(data, view(a, b, cs.x, cs.width));
        cached.a = a, cached.b = b, cached.left = cs.x, cached.width = cs.width;
        cached.ticks = L.ticks(a, b, cs.width, frame.narrow ? 46 : 62);
        cached.x = function (t) { return cs.x + (t - a) * cs.width / (b - a); };
        cached.by = {};
        cached.glyphs.forEach(function (g) { cached.by[g.p.i] = {glyph: g}; });
        cached.labels.forEach(function (l) { cached.by[l.c.i].label = l; });
        cached.clusters.forEach(function (c) { cached.by[c.members[0].i] = {cluster: c}; });
        cached.bars.forEach(function (b) { cached.by[b.i] = {bar: b}; });
        cachedKey = key;
        if (env.changed) env.changed(cached);
      }
      return cached;
    }

    function drawSpine(params, api) {
      var l = pass(params, api), p = palette(), y = frame.spine, out = [];
      out.push(rect(l.left - 8, y, l.left + l.width + 8, y + SPINE, 5, {fill: p.band}, 0));
      l.ticks.forEach(function (t, k) {
        var x = Math.round(l.x(t.t)) + .5, next = l.ticks[k + 1];
        out.push(line(x, y, x, y + SPINE, p.line));
        if (frame.periods) out.push(line(x, frame.events + 4, x, frame.events + frame.periods, p.grid));
        var room = (next ? l.x(next.t) : l.left + l.width + 8) - x - 6;
        if (env.measure(t.text, 11, t.major) > room) return;
        out.push(text(t.text, x + 4, y + SPINE / 2 + 1, 11, t.major ? p.text : p.muted, {bold: t.major, silent: true}));
      });
      return {type: 'group', children: out, silent: true};
    }

    function drawLabel(l, e, p, strong) {
      var up = l.side === 0, n = l.c.lines.length + 1, out = [];
      var top = up ? frame.spine - GAP - l.lane * L.LANE - n * L.LINE : frame.spine + SPINE + GAP + l.lane * L.LANE - 6;
      out.push(line(l.x, up ? top : frame.spine + SPINE, l.x, up ? frame.spine : top + n * L.LINE, strong ? p.accent : p.line, strong ? 2 : 1, 10));
      var at = l.flag > 0 ? l.x + L.POLE : l.x - L.POLE, align = l.flag > 0 ? 'left' : 'right';
      out.push(rect(l.x0, top, l.x1, top + n * L.LINE, 0, {fill: 'rgba(0,0,0,0)'}, 2));
      out.push(text(e.l, at, top + L.LINE / 2, 11, p.muted, {align: align}));
      l.c.lines.forEach(function (s, k) {
        out.push(text(s, at, top + L.LINE * (k + 1.5) + .5, 12.5, strong ? p.accent : p.text, {align: align, bold: e.h}));
      });
      return out;
    }

    function drawCluster(c) {
      var p = palette(), y = edge(c.side);
      return {type: 'group', children: [
        {type: 'circle', shape: {cx: c.x, cy: y, r: c.r}, style: {fill: p.band, stroke: p.muted, lineWidth: 1}, z2: 24},
        text(String(c.members.length), c.x, y + .5, c.members.length > 99 ? 8 : 9.5, p.text, {align: 'center', bold: true})]};
    }

    function edge(side) { return side ? frame.spine + SPINE : frame.spine; }

    function drawEvent(params, api) {
      var i = api.value(2), at = pass(params, api).by[i];
      if (!at) return null;
      if (at.cluster) return drawCluster(at.cluster);
      var e = data.events[i], p = palette(), strong = i === st.selected, y = edge(at.glyph.side), parts = at.glyph.p.parts;
      var out = at.label ? drawLabel(at.label, e, p, strong) : [];
      out = out.concat(pair(parts, e, y, color(e), p));
      parts.forEach(function (g) { out = out.concat(glyph(g, e, y, color(e), p, strong)); });
      return {type: 'group', children: out};
    }

    // barFill is full where the period certainly held and fades over what may or may not belong to it.
    function barFill(e, b, l, c) {
      var at = function (t) { return Math.max(0, Math.min(1, (l.x(t) - b.x0) / (b.x1 - b.x0))); };
      var from = e.n ? at(e.n[0]) : 0, to = e.n ? at(e.n[1]) : 1, certain = .94;
      if (e.q) return fade(c, [[0, .12], [.5, certain], [1, .12]]);
      if (from >= to) from = to = .5;
      var stops = [[0, e.o === 'a' ? 0 : from > .005 ? .12 : certain], [from, certain], [to, certain], [1, e.o === 'b' ? 0 : to < .995 ? .12 : certain]];
      if (e.o === 'a') stops[1][0] = Math.max(from, .2);
      if (e.o === 'b') stops[2][0] = Math.min(to, .8);
      return fade(c, stops);
    }

    function drawPeriod(params, api) {
      var i = api.value(2), l = pass(params, api), at = l.by[i];
      if (!at) return null;
      var b = at.bar, e = data.events[i], p = palette(), c = color(e), y = frame.events + 8 + b.lane * BAR, strong = i === st.selected;
      var style = e.v ? {fill: alpha(c, .16), stroke: c, lineWidth: 1.3, lineDash: [4, 3]} : {fill: barFill(e, b, l, c)};
      if (strong) style.stroke = p.accent, style.lineWidth = 2;
      var out = [rect(b.x0, y, b.x1, y + 17, 3, style, 5)];
      var mid = y + 9, on = b.at === 'in' && !e.v, ink = on ? p.ink : strong ? p.accent : p.text;
      if (b.at === 'plate') {
        out.push(rect(b.text - 4, y + 2, b.text + env.measure(b.title, 11.5, true) + 4, y + 15, 3, {fill: alpha(p.back, .82)}, 6));
      }
      if (b.title) out.push(text(b.title, b.text, mid, 11.5, ink, {bold: true, align: b.at === 'left' ? 'right' : 'left'}));
      if (b.date) out.push(text(b.date, b.text + env.measure(b.title, 11.5, true) + 7, mid, 11, on ? p.ink : p.muted));
      return {type: 'group', children: out};
    }

    function drawDensity(params, api) {
      var cs = params.coordSys, p = palette(), base = cs.y + cs.height, out = [line(cs.x, base + .5, cs.x + cs.width, base + .5, p.line)];
      var bars = L.density(data, st.shown, 112), w = cs.width / bars.length;
      bars.forEach(function (h, k) {
        if (h) out.push(rect(cs.x + k * w + .5, base - h * cs.height, cs.x + (k + 1) * w - .5, base, 0, {fill: p.density}, 1));
      });
      var x = function (t) { return cs.x + (t - data.domain[0]) * cs.width / (data.domain[1] - data.domain[0]); };
      L.ticks(data.domain[0], data.domain[1], cs.width, 70).forEach(function (t) {
        var half = env.measure(t.text, 11, false) / 2;
        if (x(t.t) - half < cs.x - 14 || x(t.t) + half > cs.x + cs.width + 14) return;
        out.push(text(t.text, x(t.t), base + 11, 11, p.muted, {align: 'center', silent: true}));
      });
      return {type: 'group', children: out, silent: true};
    }

    function draw() {
      var p = palette(), inset = {left: frame.side, right: frame.side};
      chart.setOption({
        grid: [Object.assign({top: 0, height: frame.events}, inset), Object.assign({top: frame.events, height: frame.periods}, inset),
          Object.assign({top: frame.strip, height: STRIP}, inset)],
        dataZoom: [{}, {left: frame.side, right: frame.side, top: frame.strip, height: STRIP, fillerColor: p.strip, borderColor: 'transparent',
          backgroundColor: 'transparent', handleIcon: 'path://M0,0h5v24h-5z', handleSize: 24, handleStyle: {color: p.handle, borderWidth: 0},
          moveHandleSize: 0, emphasis: {handleStyle: {color: p.accent}}}],
        tooltip: {backgroundColor: p.back, borderColor: p.line},
        series: [{renderItem: drawSpine.bind(null)}, {renderItem: drawEvent.bind(null)}, {renderItem: drawPeriod.bind(null)}, {renderItem: drawDensity.bind(null)}]
      });
    }

    function refresh() {
      st.version++;
      draw();
    }

    function fit() {
      plan();
      if (env.resize) env.resize(frame.height);
      refresh();
    }

    function zoom(a, b) {
      var d = data.domain, min = Math.min(data.least, d[1] - d[0]);
      if (b - a < min) a = (a + b - min) / 2, b = a + min;
      if (b - a > d[1] - d[0]) a = d[0], b = d[1];
      if (a < d[0]) b += d[0] - a, a = d[0];
      if (b > d[1]) a -= b - d[1], b = d[1];
      chart.dispatchAction({type: 'dataZoom', dataZoomIndex: 0, startValue: Math.max(a, d[0]), endValue: Math.min(b, d[1])});
    }

    fit();
    return {
      fit: fit, zoom: zoom, domain: data.domain,
      layout: function () { return cached; },
      all: function () { zoom(data.domain[0], data.domain[1]); },
      // scale zooms about the middle: 0.5 shows half as much time.
      scale: function (k) {
        var mid = (cached.a + cached.b) / 2, half = (cached.b - cached.a) / 2 * k;
        zoom(mid - half, mid + half);
      },
      // select marks event i (-1: none) and moves the view so that it is in sight.
      select: function (i) {
        st.selected = i;
        var e = data.events[i];
        if (e && (e.b < cached.a || e.a > cached.b)) {
          var half = (cached.b - cached.a) / 2, mid = (e.a + e.b) / 2;
          zoom(mid - half, mid + half);
        }
        refresh();
      },
      show: function (mask) {
        st.shown = mask;
        refresh();
      },
      theme: function (name) {
        st.theme = name;
        refresh();
      },
      // members of the cluster whose first member is event i; null where i is no cluster.
      cluster: function (i) {
        var at = cached.by[i];
        return at && at.cluster ? at.cluster.members.map(function (m) { return m.i; }) : null;
      }
    };
  }

  return {create: create, palettes: PALETTES, font: font};
})(datelineLayout);
