import { css } from 'lit';

/** What every component looks like: type, buttons, fields, tables, and where the focus is. */
export const styles = css`
    :host {
        display: block;
        color: var(--ink);
        font: var(--text-3)/1.45 var(--sans);
    }

    :host([hidden]) {
        display: none;
    }

    *, *::before, *::after {
        box-sizing: border-box;
    }

    h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset {
        margin: 0;
        padding: 0;
    }

    h1 { font-size: var(--text-5); line-height: 1.25; }
    h2 { font-size: var(--text-4); line-height: 1.3; }
    h3 { font-size: var(--text-3); line-height: 1.3; }

    ul, ol { list-style: none; }
    fieldset { border: 0; min-width: 0; }

    h1, h2, h3, p, li, td, th, dd, dt, button, label, legend {
        overflow-wrap: anywhere;
        hyphens: auto;
    }

    :focus-visible {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
    }

    .panel {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        padding: var(--gap-3) var(--gap-4);
        margin-bottom: var(--panel-after, 0);
    }

    .panel > h2 { margin-bottom: var(--gap-2); }

    .soft { color: var(--soft); }
    .small { font-size: var(--text-2); }
    .strong { font-weight: 650; }
    .row { display: flex; flex-wrap: wrap; gap: var(--gap-2); align-items: center; }
    .apart { justify-content: space-between; }
    .stack { display: grid; gap: var(--gap-3); }
    .numbers { font-variant-numeric: tabular-nums; }

    .tag {
        display: inline-block;
        padding: 0.05rem 0.45rem;
        border: 1px solid var(--edge);
        border-radius: 1rem;
        font-size: var(--text-1);
        line-height: 1.4;
    }

    .tag.good { border-color: var(--good); color: var(--good); background: var(--good-soft); }
    .tag.warn { border-color: var(--warn); color: var(--warn); background: var(--warn-soft); }
    .tag.bad { border-color: var(--bad); color: var(--bad); background: var(--bad-soft); }
    .tag.accent { border-color: var(--accent); color: var(--accent); background: var(--accent-soft); }

    button, select, input {
        font: inherit;
        color: inherit;
        min-height: var(--touch);
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--surface);
        padding: var(--gap-1) var(--gap-3);
        max-width: 100%;
    }

    button {
        cursor: pointer;
        font-weight: 600;
    }

    button:hover { background: var(--accent-soft); }
    button[disabled], button[aria-disabled='true'] { cursor: default; color: var(--soft); background: var(--sunken); border-style: dashed; }
    button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
    button.danger { border-color: var(--bad); color: var(--bad); }
    button.primary[disabled], button.primary[aria-disabled='true'] { color: var(--soft); background: var(--sunken); }

    a { color: var(--accent); }
    label { display: block; }
    label > span, legend { display: block; font-size: var(--text-2); color: var(--soft); margin-bottom: 0.2rem; padding: 0; }
    select { max-width: 100%; }
    label > select, label > input:not([type='radio']) { width: 100%; }

    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.5rem; border-top: 1px solid var(--line); }
    thead th { border-top: 0; font-size: var(--text-1); color: var(--soft); font-weight: 600; }

    summary { cursor: pointer; min-height: 2rem; padding: 0.3rem 0; font-weight: 600; }

    .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        margin: -1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }

    @media (prefers-reduced-motion: no-preference) {
        button { transition: background-color 0.12s; }
    }

    @media (forced-colors: active) {
        .tag, .panel { border-color: CanvasText; }
    }
`;
