import { css, html } from 'lit';

import { PlenaryElement } from '../components/element.js';
import { number, text } from '../plenary/words.js';
import { SIGNS, TEXT, colour, contrast } from './contrast.js';
import { w } from './words.js';

/** @import { Words } from '../plenary/protocol.js' */

/** @type {[ink: string, ground: string, least: number, meaning: Words][]} */
const COLOURS = [
    ['ink', 'surface', TEXT, w('What is read: text on panels', 'Основной текст на панелях')],
    ['ink', 'ground', TEXT, w('Text between panels', 'Текст между панелями')],
    ['ink', 'sunken', TEXT, w('Text in strips and on what is disabled', 'Текст в строках и на недоступном')],
    ['soft', 'surface', TEXT, w('What completes: labels, times, hints', 'Дополнения: подписи, время, подсказки')],
    ['soft', 'ground', TEXT, w('The same between panels', 'То же между панелями')],
    ['soft', 'sunken', TEXT, w('What cannot be pressed now', 'Сейчас нажать нельзя')],
    ['soft', 'accent-soft', TEXT, w('What completes, in one\'s own row', 'Дополнения в своей строке')],
    ['accent', 'surface', TEXT, w('Links, marks, the focus', 'Ссылки, метки, фокус')],
    ['accent', 'ground', SIGNS, w('The focus between panels', 'Фокус между панелями')],
    ['accent-ink', 'accent', TEXT, w('The main button', 'Главная кнопка')],
    ['accent', 'accent-soft', TEXT, w('One\'s own: you, your place', 'Своё: вы, ваше место')],
    ['ink', 'accent-soft', TEXT, w('One\'s own row, what is chosen', 'Своя строка, выбранное')],
    ['good', 'good-soft', TEXT, w('In order: open, done, connected', 'В порядке: открыто, выполнено, на связи')],
    ['warn', 'warn-soft', TEXT, w('Soon: time, closing, cough, late', 'Скоро: время, закрытие, кашель, опоздание')],
    ['warn', 'surface', TEXT, w('A clock that is nearly up', 'Время истекает')],
    ['bad', 'bad-soft', TEXT, w('Now: overtime, refused, offline', 'Сейчас: превышение, отказ, нет связи')],
    ['bad', 'surface', TEXT, w('Overtime; what cannot be undone', 'Превышение; необратимое')],
    ['surface', 'bad', TEXT, w('The lamp of a live microphone', 'Лампа включённого микрофона')],
    ['edge', 'surface', SIGNS, w('Where a field or button ends', 'Границы полей и кнопок')],
    ['edge', 'ground', SIGNS, w('The same between panels', 'То же между панелями')],
];

/** @type {[token: string, use: Words][]} */
const TYPE = [
    ['text-1', w('Tags, heads of columns, marks', 'Метки, заголовки столбцов')],
    ['text-2', w('Labels, what completes', 'Подписи, дополнения')],
    ['text-3', w('Text, buttons', 'Текст, кнопки')],
    ['text-4', w('Titles of panels', 'Заголовки панелей')],
    ['text-5', w('The speaker\'s name, the time of day', 'Имя оратора, время')],
    ['text-6', w('What must not be missed', 'То, чего нельзя не заметить')],
    ['text-7', w('The clock of a turn', 'Часы выступления')],
];

/** @type {[token: string, use: Words][]} */
const SPACE = [
    ['gap-1', w('Within a control, between keys that belong together', 'Внутри элемента, между связанными клавишами')],
    ['gap-2', w('Between controls', 'Между элементами')],
    ['gap-3', w('Between panels, between groups in one', 'Между панелями и группами')],
    ['gap-4', w('At the sides of a panel', 'По бокам панели')],
    ['gap-5', w('Between things of different kind', 'Между разным')],
    ['radius', w('Corners', 'Углы')],
    ['touch', w('The least height of what is pressed', 'Наименьшая высота нажимаемого')],
];

/** The ground that components stand on: colours with their meaning and measured contrast, type, space, tags and lamps. */
export class Tokens extends PlenaryElement {
    static styles = [PlenaryElement.styles, css`
        .panel { overflow-x: auto; }
        .swatch { display: inline-block; min-width: 5rem; padding: var(--gap-1) var(--gap-3); border: 1px solid var(--edge); border-radius: var(--radius); font-weight: 650; text-align: center; }
        .swatch[data-least='3'] { min-height: 2rem; border-width: 4px; }
        .bar { display: block; height: 0.75rem; background: var(--accent); }
        code { font-size: var(--text-2); }
        td { vertical-align: middle; }
    `];

    #theme = matchMedia('(prefers-color-scheme: dark)');
    #measured = () => this.#measure();

    connectedCallback() {
        super.connectedCallback();
        this.#theme.addEventListener('change', this.#measured);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#theme.removeEventListener('change', this.#measured);
    }

    render() {
        return html`
            <div class="stack">
                <section class="panel" aria-labelledby="colours">
                    <h2 id="colours">${text(w('Colours', 'Цвета'))}</h2>
                    <p class="soft">${text(w('A colour never says anything alone: a word, a sign or a shape says the same. The ratios are measured here, in the theme that you see.',
                        'Цвет никогда не говорит один: то же говорит слово, знак или форма. Контраст измерен здесь, в теме, которую вы видите.'))}</p>
                    <table>${COLOURS.map(([ink, ground, least, meaning]) => html`
                        <tr>
                            <td><span class="swatch" data-ink=${ink} data-ground=${ground} data-least=${least}>${least === SIGNS ? '' : 'Aa Яя'}</span></td>
                            <td><code>${ink}</code> / <code>${ground}</code></td>
                            <td>${text(meaning)}</td>
                            <td class="numbers ratio"></td>
                        </tr>`)}</table>
                </section>
                <section class="panel" aria-labelledby="type">
                    <h2 id="type">${text(w('Type', 'Шрифт'))}</h2>
                    <table>${TYPE.map(([token, use]) => html`
                        <tr><td><code>${token}</code></td><td><span data-size=${token}>${token === 'text-7' ? '4:05' : text(w('Speaker', 'Оратор'))}</span></td><td>${text(use)}</td></tr>`)}</table>
                </section>
                <section class="panel" aria-labelledby="space">
                    <h2 id="space">${text(w('Space', 'Расстояния'))}</h2>
                    <table>${SPACE.map(([token, use]) => html`
                        <tr><td><code>${token}</code></td><td><span class="bar" data-width=${token}></span></td><td>${text(use)}</td></tr>`)}</table>
                </section>
                <section class="panel stack" aria-labelledby="tags">
                    <h2 id="tags">${text(w('Tags and fields', 'Метки и поля'))}</h2>
                    <div class="row">
                        <span class="tag">${text(w('closed', 'закрыт'))}</span> <span class="tag good">${text(w('open', 'открыт'))}</span>
                        <span class="tag warn">${text(w('closing', 'закрывается'))}</span> <span class="tag bad">${text(w('overtime', 'превышение'))}</span>
                        <span class="tag accent">${text(w('you', 'вы'))}</span>
                    </div>
                    <div class="row">
                        <label><span>${text(w('A field', 'Поле'))}</span><input value=${text(w('Ms. Ingrid Solberg', 'г-жа Ингрид Сульберг'))}></label>
                        <label><span>${text(w('A choice', 'Выбор'))}</span><select><option>English</option><option>Русский</option></select></label>
                        <label><span>${text(w('Disabled', 'Недоступно'))}</span><input disabled value="–"></label>
                        <a href="#tokens">${text(w('A link', 'Ссылка'))}</a>
                    </div>
                </section>
            </div>`;
    }

    updated() {
        this.#measure();
    }

    #measure() {
        const all = /** @type {NodeListOf<HTMLElement>} */ (this.renderRoot.querySelectorAll('[data-ink], [data-size], [data-width]'));
        for (const each of all) {
            const { ink, ground, least, size, width } = each.dataset;
            if (ink !== undefined) {
                each.style.color = `var(--${ink})`;
                each.style.borderColor = Number(least) === SIGNS ? `var(--${ink})` : '';
                each.style.backgroundColor = `var(--${ground})`;
                const [a, b] = [getComputedStyle(each).color, getComputedStyle(each).backgroundColor].map(colour);
                const cell = each.closest('tr')?.querySelector('.ratio');
                if (cell instanceof HTMLElement && a !== undefined && b !== undefined) {
                    const ratio = contrast(a, b);
                    cell.textContent = `${ratio < Number(least) ? '✕' : '✓'} ${number(Math.floor(ratio * 10) / 10)} : 1`;
                }
            } else if (size !== undefined) {
                each.style.fontSize = `var(--${size})`;
            } else {
                each.style.width = `var(--${width})`;
            }
        }
    }
}

customElements.define('plenary-tokens', Tokens);
