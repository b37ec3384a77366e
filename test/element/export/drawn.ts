import {html, render, svg} from 'lit';

/** A label that would do something, were it taken for anything but text. */
export const hostile = `<script>parent.xss = 1</script> & "it's" ]]> \u0007`;

const sheet = `
  figure { position: relative; width: 400px; height: 300px; margin: 0; font: 13px/20px sans-serif; color: rgb(10 20 30); --_paper: #fafafa; }
  *, *::before, *::after { box-sizing: border-box; }
  figure > * { position: absolute; margin: 0; }
  .title { left: 0; top: 0; font-weight: 600; letter-spacing: 0.5px; white-space: nowrap; }
  .wraps { left: 0; top: 30px; width: 90px; text-align: end; }
  .round { left: 120px; top: 40px; width: 40px; height: 20px; border-radius: 8px 0 50% 0; background: color(srgb 0.2 0.4 0.6); }
  .stripes { left: 180px; top: 40px; width: 40px; height: 20px; background: repeating-linear-gradient(90deg, oklch(0.627955 0.257704 29.2339) 0 4px, transparent 4px 8px); outline: 1px dashed rgb(0 0 255); outline-offset: -1px; }
  .sides { left: 240px; top: 40px; width: 40px; height: 20px; border-bottom: 4px solid rgb(0 128 0); border-top: 2px solid transparent; }
  .even { left: 300px; top: 40px; width: 40px; height: 20px; border: 2px solid rgb(0 128 0); border-radius: 6px; box-shadow: 0 0 0 1px rgb(200 0 0), 0 8px 24px rgb(0 0 0 / 16%); }
  .clip { left: 360px; top: 40px; width: 30px; height: 20px; border-bottom: 6px solid transparent; border-radius: 3px 3px 3px 3px / 3px 3px 9px 9px; background: rgb(1 2 3); background-clip: padding-box; }
  .whole { left: 360px; top: 64px; width: 30px; height: 10px; border-bottom: 6px solid rgb(0 0 0 / 50%); background: rgb(1 2 3); }
  .faint { left: 0; top: 80px; opacity: 0.5; }
  .faint b { color: oklab(0.4 0 0 / 0.5); font-weight: 700; }
  .dot { left: 120px; top: 80px; width: 40px; height: 20px; text-align: center; }
  .dot::before { content: ''; display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: rgb(128 0 128); }
  .rule { left: 180px; top: 80px; width: 40px; height: 20px; }
  .rule::after { content: ''; position: absolute; inset: auto 0 -4px; border-bottom: 2px solid rgb(128 0 128); }
  .step { left: 180px; top: 110px; width: 40px; padding: 2px 4px; }
  .step::before { content: ''; display: block; height: 8px; margin-bottom: 2px; background: rgb(0 128 128); }
  .step::after { content: ''; display: block; height: 1px; margin: 3px 0 1px; background: rgb(128 128 0); }
  .digits { left: 100px; top: 110px; width: 18px; text-align: end; overflow-wrap: anywhere; }
  .cut { left: 240px; top: 80px; width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .mixed { left: 0; top: 110px; width: 100px; }
  .column { left: 320px; top: 80px; width: 60px; }
  .scroll { max-height: 60px; overflow: auto; }
  .scroll th { position: sticky; top: 0; background: rgb(240 240 0); }
  .scroll td, .scroll th { padding: 0; }
  .mirrored text { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
  svg { left: 0; top: 140px; display: block; overflow: visible; direction: ltr; font-size: 12px; }
  .mirrored svg { transform: scaleX(-1); }
  .icon { left: 380px; top: 0; rotate: 90deg; fill: rgb(0 0 255); }
  .line { stroke: color-mix(in srgb, red, red); stroke-width: 2px; stroke-dasharray: 6 4; }
  .crisp { stroke: black; shape-rendering: crispEdges; }
  .halo { paint-order: stroke; stroke: rgb(255 255 0); stroke-width: 4px; stroke-linejoin: round; fill: rgb(0 0 255); }
  .ground { fill: rgb(255 200 200); }
  .bar { fill: rgb(200 0 0); }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .gone { display: none; }
  .unseen { visibility: hidden; }
  .clear { opacity: 0; }
`;

/** A figure in a shadow root, with one of everything that a picture carries over, at known places. */
export async function drawnFigure({dir = 'ltr', mirrored = false, rows = 30} = {}): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.dir = dir;
  // Not at whole pixels of the page, and not where its content begins.
  host.style.margin = '20.25px 0 0 30.5px';
  host.style.width = '400px';
  document.body.append(host);
  const root = host.attachShadow({mode: 'open'});
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  root.adoptedStyleSheets = [styles];
  render(
    html`
      <figure class=${mirrored ? 'mirrored' : ''}>
        <figcaption class="title">${hostile}</figcaption>
        <p class="wraps">Some words on more than one line</p>
        <div class="round"></div>
        <div class="stripes"></div>
        <div class="sides"></div>
        <div class="even"></div>
        <div class="clip"></div>
        <div class="whole"></div>
        <p class="faint">A <b>bold</b> word</p>
        <div class="dot"></div>
        <div class="rule"></div>
        <div class="step">step</div>
        <p class="digits">1 23</p>
        <p class="cut">A name that is far too long</p>
        <p class="mixed">עברית 123 abc</p>
        <div class="column">
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th>Head</th>
                </tr>
              </thead>
              <tbody>
                ${Array.from(
                  {length: rows},
                  (_, i) =>
                    html`<tr>
                      <td>${`Row ${i}`}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
          after
        </div>
        <span class="hidden">hidden text</span><span class="gone">gone</span><span class="unseen">unseen</span
        ><span class="clear">clear</span>
        <div class="tools"><button>tool</button></div>
        <svg width="300" height="120">
          <title>title of a drawing</title>
          <defs>
            <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(90)">
              <rect class="ground" width="8" height="8"></rect>
              <rect class="bar" width="4" height="8"></rect>
            </pattern>
          </defs>
          <g transform="translate(10 10)">
            <path class="bar" d="M0 0h20v20.123456h-20z"></path>
            <rect x="30" y="0" width="20" height="20" rx="4" fill="url(#hatch)"></rect>
          </g>
          <line class="line" x1="80" x2="120" y1="20" y2="20"></line>
          <line class="crisp" x1="80" x2="120" y1="28.5" y2="28.5"></line>
          <circle cx="140" cy="20" r="10" fill="rgb(0 128 0)"></circle>
          <polyline points="160,10 180,10 180,30" fill="none" stroke="rgb(0 128 0)" stroke-width="4"></polyline>
          <polygon points="190,10 210,10 210,30" fill="rgb(0 128 0)" fill-opacity="0.5"></polygon>
          <text class="start" x="20" y="60">start</text>
          <text class="middle" x="120" y="60" text-anchor="middle">middle</text>
          <text class="halo" x="220" y="60" text-anchor="end">halo</text>
          <text x="20" y="80">
            <tspan class="bar">one</tspan>
            <tspan>two</tspan>
          </text>
          <text x="200" y="80" transform="rotate(90 200 80)">turned</text>
          ${svg`<text x="20" y="100">${hostile}</text>`}
        </svg>
        <svg class="icon" width="20" height="20" viewBox="0 0 10 10"><path d="M0 0h5v10h-5z"></path></svg>
      </figure>
    `,
    root,
  );
  await document.fonts.ready;
  return root.querySelector('figure')!;
}
