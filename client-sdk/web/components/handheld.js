import { css } from 'lit';

/** How a console lies in the hand: tabs at the bottom edge with what the server says above them; with room, two columns. */
export const handheld = css`
    @media (max-width: 55.99rem) {
        main { align-content: stretch; padding-bottom: 0; }
        plenary-answer-line { position: fixed; inset: auto 0 3.25rem; }
    }
    @media (max-width: 22rem) {
        plenary-tab-panels { --text-2: var(--text-1); }
    }
    @media (min-width: 56rem) {
        .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--gap-4); align-items: start; width: 100%; max-width: 80rem; margin-inline: auto; }
    }
`;
