import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeHtml, plainText } from './plain-text.ts'

describe('what HTML says', () => {
  test.each([
    ['<p>One <b>two</b></p><p>three</p>', 'One two\n\nthree'],
    ['a<br>b<br/><br>c', 'a\nb\n\nc'],
    [
      '<p>Did</p><ul><li><p>Weirs</p></li><li>Locks <i>too</i></li></ul><p>End</p>',
      'Did\n\n- Weirs\n- Locks too\n\nEnd',
    ],
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '- a\n- b\n- c'],
    ['Caf&eacute; &amp; &#8220;x&#x201D; &unknown; &#0;', 'Café & “x” &unknown; &#0;'],
    ['<script>alert("</b>")</script>a<style>p{}</style><!-- <b>no</b> -->b', 'ab'],
    ['<a href="x>y" title=\'>\'>link</a> 3 < 4 and a<b', 'link 3 < 4 and a<b'],
    ['<script>never closed', ''],
    ['a <', 'a <'],
    ['  one\n\n   line ', 'one line'],
  ])('%s', (html, said) => {
    expect(plainText(html)).toBe(said)
  })

  test('text without tags is not HTML, a tag makes it so', () => {
    expect(['3 < 4', 'a <-- b', 'x', '<3'].map(looksLikeHtml)).toEqual([false, false, false, false])
    expect(['<p>x', 'x</b>', '<br/>', '<a href="">'].map(looksLikeHtml)).toEqual([true, true, true, true])
  })

  test('any text is read, and a tag is never left in what a browser would hide', () => {
    const soup = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<ul>',
        '</ul>',
        '<script>',
        '</script>',
        '<',
        '>',
        '"',
        '&amp;',
        'word',
        ' ',
        '\n',
      ),
    )
    fc.assert(
      fc.property(soup, (parts) => {
        const said = plainText(parts.join(''))
        expect(said).not.toMatch(/<script>|\n{3}|^\s|\s$/)
      }),
    )
  })

  test('a long text of opening signs takes no long time', () => {
    expect(plainText('<'.repeat(200_000)).length).toBe(200_000)
    expect(plainText('<script>'.repeat(100_000))).toBe('')
    expect(plainText('<a "'.repeat(100_000)).length).toBeLessThan(10)
  })
})
