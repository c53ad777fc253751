// In a page of go-echarts: give the chart its height, its drawing and its tooltips.
const chart = %MY_ECHARTS%, data = unpack(DATA);
if (data.events.length) {
  const box = chart.getDom(), pen = document.createElement('canvas').getContext('2d');
  const drawn = createChart(chart, data, {
    theme: 'THEME' === 'dark' ? 'dark' : 'light', // the page around it is light
    width: () => box.clientWidth,
    height: HEIGHT && HEIGHT - FOOT,
    measure: (text, size, bold) => {
      pen.font = font(size, bold);
      return pen.measureText(text).width;
    },
    resize: height => {
      box.style.height = height + 'px';
      chart.resize();
    }
  });
  tooltip(chart, drawn, hit => {
    const members = hit.members ? hit.members() : [hit.i], out = listing(members, data.events), p = drawn.palette();
    if (!hit.members) out.querySelector('strong').remove();
    out.style.cssText = 'max-width:320px;padding:10px;border-radius:8px;font:13px/1.4 sans-serif;border:1px solid ' + p.line + ';background:' + p.back + ';color:' + p.text;
    return out;
  }, hit => { if (hit.members) drawn.span(hit.members()); });
  Object.assign(box.querySelector('.tip').style, {position: 'absolute', zIndex: 9, pointerEvents: 'none'});
  window.addEventListener('resize', drawn.refresh);
}
