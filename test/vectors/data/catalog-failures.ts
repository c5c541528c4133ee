import type { FailureVector } from '../util/types.ts'

export const catalogFailures: FailureVector[] = [
  {
    name: 'catalog: a block is missing',
    description: 'it has one entry less than there are blocks',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreifjro5m76shtoyl6mot2z5sjikxytufp6q5pb4vmt2bewqcdoaxom', 'uaUJsM3qxiB/9Rpxtz2Cz7DkdE6ihkgmUwcQFIWA3SIG0vgI9YuA2bGVYQLeHQJisjJRgq6PX5RcG9WW5Ylyh46qgz5xpWcxn9yNL3Qk92zY+lHxWqiz/zVhMgss7IVN/EKOCy/GO+tFLEvP2rfVyHySUkm+d8I9mLWhvpbMxfXQjml7waAyWCFvysmReytwsXR4UtHWCGDOJ2gIwweTU7qDOUAVWDLKJG30TS4l3H0MJ53krGp5rTAThMqXOeeNTgBxBjS283iqrfgKkTk5WQVZMA/LRc5r0QRmwPXIMDXh0i6CyE/5VuQ1AJbOAhWDPcZHwMJ/NH2lDJxePeD5B9/SuIk3HuLRKxAmmJg8CoP3xvJNrnW8jWlkHPq0vh63BUteFiHf2/mVqGWTKcvR9Q=='],
      ['bafyreidugxqp7ezlbptqs7pvk6xdhyrxfagsu67ybq757q52vk34suckcq', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIKmLus/6R5uwvzHT1nskoVfE6Ff6HXh5Vk9BJaAhuBdz2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreiefs32ajqpugcu4gu35gii5y4be6ervolkjo7hofzzt2k2iyt4fla', '5zrqSAeTbTxd8p38bjaYPpXfo0T7UDOhB5MJ44DqYmiy7lBcDtupqpGseExu7lcADAIbfOGJeW/y4SkBJUEjpnkdtCYoeAzUcZtqkK1TY9vk9kQ1MxxyU47vsvpXL0x51GXmt9d52SOuKQCH4Vg7dmBcMHvgdAJRfm7w7S+U7yETea1vGq3l3wt+2hsAYGvAGu6Sp0UQAuIKB175sKRXJqu9nsFME9Y6UP3ct57JA9t7exQmbFGJ/VxrDvWD+ySGHG8taSmE67HJO+pktoQXAE4vQBbqs7LBoFFZgNHoDjcfXwXqlL+AqxysnAvfo+1SKG5KsZAaVGv4bK46Ed8DopZwn2P72fZ0eVggGIH99A5/Ez+xfnVceU6bqEXpOw23FN31T1PTUBVYA21lpEvGJp3z67Fv+xTdTcqb5WRbMsOWuGdm6m+Qe9enmC7B3UPe'],
      ['bafyreibsaqfo64m72cdfr3dvfxknhrbc6dk7ugt6jb562ch2blv6h7ji2q', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB0NeD/kysL5wl99VeuM+I3KA0qe/gMP9/Duqq3yVBKFGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCFlvQEwfQwqcNTfTIR3HAk8SNXLUl3zuLnM9K0jE+FWGpjb21taXRtZW50WCCHM4nhYfy/pQ4vhFGff41ZeuNV+HymiRln7VPi+mqrEQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibsaqfo64m72cdfr3dvfxknhrbc6dk7ugt6jb562ch2blv6h7ji2q',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: a block too many',
    description: 'it has an entry for a block that is not there',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreie4s3kfbvkiixconfrnqnnuzddsiadmbovlyfldlc5rgsyujmpawy', 'YHpLU2QPBkRFZ7Liu+5iPZ13wD0OHekIYUIZ9nH7OW2ThEwP5XDxMFGj2pIVCPZLH16BXByiapdQ5+eiHlV6L4wFaw8Ai94KGdclMzOak8HjdcKwhHf4HFSRuFdtYRV8yRhY+2AiQnnuEUFKwuq6uJa5DO2p+A0OAIA1Fn77RLEn0fA08DEeEu4828arJ/tVKjSciyZ0Tt9UleUyMqc4VZoCQPHVfXveVtEiaRV+9V4w2xWJzu0onTrw9IupzZNOZ1RLyTMKZj4t8E1He3sTaDKlTvuunko8y+y/+tHo/Fu8+JZ/TtwpBpbVrnO8OVXtclMDbxdS+q91Ycc+htyRfQKC2qx+duS/jZNo3sTlZlqjDR8V2q0SuFjY4Y6FzDNPFrkPYV1gePT1dCAgDU9RFg2gsxbNkgyJ3vD/6HMKdhfyVV8sHFfYTVZgPy3v+NblnfobETSHhCNjp8meSRfGr1Rv9Jhsz2jplVJsXJzxIYbH/uxUk57ncTK3mHoYuEqVn4DWPzEQyJe0waXZkGyjacduOmwyAriVUgk/h3kz6izEsnTOwsXGAtmAmfX8463bfadksmJWrR4DksZ8SvOLhva8bO2gbzi+uX9BMByRyuc='],
      ['bafyreicnya7oo4ka3rqiizix2oitw6lzzuj7zj6t2qrel7xv3uluqcvt6q', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIJyW1FDVSEXE5pYtg1tMjHJABsC6q8FWNYuxNLFEseC22CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreigz4m5o7sf656s2kdryimotv3mcbjbh7kkvozql7qoa32b3hc3ugi', 'dbb4d/cmMUB63LbGiVVOhUhF+PflUTiajESOoJyGEX4uXYRUkvK7bUVRlen+mMZ6KxAdK2LV/vBABGutPrZVxcH8FIwXiTC5DCt7cBlUzNseIyOelVervrlP2WenToUMXkSjyra9kOB479wjTTsTQ9+OwYDzBin+lEyCeySB7DeGYyAaoh0cKLtShIVdvmwsA+RStQycjEOEhMJVhPNy1o+T/GrB9L0sNsivdZOPWr87Vhm+Frkyy+40JwGDZoeKSpXsq8uqKCWMRqLoOWduQq9uB6j0DA1cBBJaRi5PopTK7UcSgQDLsjhpVjCG2RZSILg+QH156PCnSEafKWJJZyy/rXyip0KNLJzoDcdNj5Y+n3rBXRgDJKGxY0p/29O1KVWYy6pqIVXmgXaMYYuP0/PkZYpu33+MMDHlJfH2r98qVNk43wHxAmtPYUnCNOgm'],
      ['bafyreiabz3vy2yynbxzvfpitzbu2cbhmkrzmxtlmpl4vltoyn6cwpwzq64', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBNwD7ncUDcYIRlF9ORO3l5zRP8p9PUIkX+9d0XSAqz9GVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDZ4zrvyL7vpaUOOEMdOu2CCkJ/qVV2YL/BwN6Ds4t0Mmpjb21taXRtZW50WCArnyy3l4eesx8psyqrZ6ws9N/rWOi1RegRSEMBGFA9iA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiabz3vy2yynbxzvfpitzbu2cbhmkrzmxtlmpl4vltoyn6cwpwzq64',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: two digests swapped',
    description: 'each CID leads to another block',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreiaunsvhjlone2tlkggocymtn4awe7fm6n5i24se4moxshxofavtz4', 'to9Y2eTXK/nc3M6SwbD2J5snQl8Ve/MCKzvxrNQR8wWuwXjL0s4hX80FfDGgwevYEns12BCLNYsbTQxc+67XVFilvtt98Az42Y2M5RQEWW2MivvYdwl5+yU4ZChXH/U2taaF0b036nYqMcWxYVwvohNOJs2V+I8mzlUGkl3iTxWwyZfbrnwdPWmX/ezRyVMO/1PRftTH8dQA9+XqVTsYm2yULIELz19WgdhvIw4CV2m0H/9q6QdoM75mMcy8KcXiv94yYYao+dEYT2WWodm45hvGrFn1X1GB8+f0D5ZDQLn6AAacLSUNrChKHic0D94xrLvsGYlCG6FsHK9MUyHE9Jn6O6oRgPG/vgGuEBUVpJ7oxJsASvoQ6/Yfb2utT+tWW+aWdIVV6hCQqZPmsi+iV36Rrf9LADZX+4X6Z+alvM6EM1bDATyZFbTTRQImYmp58ck/vEAknOU+MIQ+aEz9QB0IQlajiN3tSSUy4qajgfR8XuOWE+24LnmalhqZVXTl'],
      ['bafyreidtlgxca36ge2jv6wo2a6vfshqadsi4h6feovmw2zgm5d6beul7v4', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgFGyqdK3NJqa1GM4WGTbwFifKzzeo1yROMdeR7uKCs8/YKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreidlti6tralphbnmfb3qafkizabpj42pqxm6uxuutbafbidfrjqtu4', 'inf9lAkdbZBVtvWdgOI09tGnIyDzxGdI6HewakSJqYKxfn1n+AFEphEmFgUilbUwxCNq7TXrgY9+3SN5MI/YDPposxI3vPSH6GS09UrsmWfu8/k5yMKzslHFVhCHQ6eUFu3FcwpUhhTQzXp4uV+m1HnPXNLP/roi9JpIj2OqvkN2SLJ63OtAJhGEDhEauEVaNOJc3xXnjQ9teXT5mjYKsNrAEzdti8Re23wZViPWstnKkl/RKlxmjbyllaVxUq6rlFv9qesiR8UW3LikAcjAqzOErv9lxNiTPTnGRK1uaMRvtRTrLBWdhVZTH2IScofpPJuwPALfQwyRjDOkhGRvFzkoHrj0qYmW2P2QZxuhr1uKLMxOageEkfSEw9rZ01CsOYzLh9Fuwy5weSw334zcfXNEv2mP00nuJzz1keOqc6xg2wUiwn73OOC+FloMp3Bm'],
      ['bafyreiadzkteefjadgtrvpdq5vs7g43gscvwlbtcs3ygwxbernejsackbu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBzWa4gb8Ymk19Z2geqWR4AHJHD+KR1WW1kzOj8ElF/r2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrmj04gW84WsKHcAFUjIAvTzT4XZ6l6UmEBQoGWKYTp2pjb21taXRtZW50WCAd5rrCBKQpNkyJDMNj2BIV8l7/ebriG56c4ZumzsUatw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiadzkteefjadgtrvpdq5vs7g43gscvwlbtcs3ygwxbernejsackbu',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: another digest',
    description: 'it leads to no block',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreifsjbtpebcjdbvpoqvjhck6ytmerbzdmwuxhh67ga7mtmgypvocmq', 'p12Hzdce8/wxX4Kizl9vWU4JTkqEcQQu0mgIP04vgnlchOYzRrPTsZU+xw2gBwK8iE1sxaGDN7674N9g/Tfhm9wgD8i2BeT8BjkzHd1BSV1eqXgmz+SXUVIsfyuMI3pOBAsMK8eLMTMXJUFw75847P0UJmoK1P5+BBkYBwULq7fPwLLprrcwFobj4jFsk6QsQwgTV5B3UsgefTaJ46m2pvsMmkk91MgceOLYsmGSIK+jQ3bMiWIN2hPymro5FQU+thCc9lPghppmVijXdDgch7kRRcC2R0rhUmix9uv++s88RhOI6mJ2Pao0lE741JpprjESor3OhUGLSWpLutjN+7WIKxhzs/lmXWH4DkQAHD3NGkZe2zJOqzbCHy4mf3htYvwmhKONmWwnHWg5Mqv3oEPnCYYMbhGODGYanJc7EhbXjt0+BgM45Q7aQs0XIcf6wa9geAlut9CljJPHdVnetLqSG1NCd/8vTKqyHLX9IqxiC8hwOLS73pPQZCH8LaUJ'],
      ['bafyreiamiq6ndatg7y4r6ixkgyy4bkhp3qfvlkbiznc3c2bldtclh365da', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSILJIZvIESRhq90KpOJXsTYSIcjZalzn98wPsmw2H1cJk2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreihfopizqfazzr25fkqul5wznceimr635afu2ej5uiuga5lbandvhm', 'MKTxFbCrv5OLnZgHy3SrQrswwWVJYdX0AEwZZgL8sDRHK4QqcrKu5rltIFsgKPMl6fkN8mK/BTpWuypsYGMZCNomyp29n/rAAgkDUWXc6fdkvJeTksnKJB5ynMJDu8TMzkR+CKY91Un9XRzw0Cfj1ZZxdSUd0VSMRs65SiMfVdz+W7ZfcO8G+0HJIPfqmivx+wzsjEsFOM3wZKEWF3Ah6hBTYEsHEl2TAXHQuwBNSTdNtEVSm7+O07RHWOsjEcoFzqw1f120eUfsqsiGDhTHzX9cLK56FPL8KymsK7gJs43gv1J85F7Vwx+35+wX/Ug801IuEsrzrOsOcZO5Zr/IqC5ioM7hxxjjdPaR/vVA+MBzSSt4hfK0DcoxJegFZg+VuBbZhi9QojvyenZtiWp6y/kFNGfErsh7xr+Laq7LkLGHbTU1Kyl42Kl9jFoTpYdp'],
      ['bafyreihpjgvcqnwcf6ldh37elbfkxs3jzjnsipql6c7h7gxed27psb6hme', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAMRDzRgmb+OR8i6jYxwKjv3AtVqCjLRbFoKxzEs+/dGGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDlc9GYFBnMddKqFF9tloiIZH2+gLTRE9oihgdWEDR1O2pjb21taXRtZW50WCA450rTjvXkQu2i5+8M6CQcF2ylfgjPfGiImro9Z9/6aA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihpjgvcqnwcf6ldh37elbfkxs3jzjnsipql6c7h7gxed27psb6hme',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: in another order',
    description: 'not ascending',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreicisouu75uoo4bcx3oszr73acugir62mwdlptqmqyscuk5mezoun4', 'ivTlWOaxJMIFB8LI+TvHxCXcuHbwL1hAqdbFDQbbPaHrNVt9D3H5O7idr4L4mtEm1mafHQWY19356NMz+33x4wodxUjP8cr40T+jPsRGeJ/vGSkrf0SU3aOIw1t7TVzoaIFNU5CP9862m7ofVZn2ZH3jt1yUCfRoJTL8OliF4kDcsYLthYbn5oIw0Qu6KaZCYlfHmzjzypSjEm69NAVJfBrqbBGjbvWQOGdDPGyrEgrFo3SHXoLQMj5TQkG7d0+FYw96o2MHUiBdEoyN2T5sYOr313FSNe5A4jH3xtIQzSfmUp6NjGEM8ZBTsjdi8pqbN+kqZBJIWvWGMNXMVon09AV6jG7D/HtjaBjtau0FBS5y4zw3aZDGoPUDpPHg04w6NikC0wFUQl1wzK7JuLAyiWGJd5392kHSNk0GOMAiT3nBK3QUl/6bFT7ry8lsneSztizfy66ADL5fMW26AiS3x3RJDQKl9mxEtFCShCvGihwpV5bVrXoQmxfbhPEUOPOA'],
      ['bafyreifrco6etx6fj3lqp4djmchlruhc52mb4d7w5h2b6wbwsnp552adtq', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIEiTqU/2jncCK+3SzH+wCoZEfaZYa3zgyGJCorrCZdRv2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreiakq7hlsipcytcnfbds5mxy2vixf23jxxto6uf2qc3e3kuqiycyvq', 'tXiJDHRgFZnX+xZvygUewZFZoW8jjz163JYrGuzoLxBK/8j5JvjMb1IDsitPWcGfmHDtMVUKrsh9yIWkSVYiZoayy/wKDcHHNLJi+O7wU8hufJb3lbvetIYTGC5+lfsjRxUAlCTIPgDjlIrMevS0XumKNYILCWyc5OWPPtnQ2HZ5e/7qgp3U8rUqLTYUsB7YGcvb0iCto5sfrfjywdplQdQK842Wy57hMclnVqjyLQl+RS+BNTCda+TWrUKvHs7ELuvnHfayeMM+LPUHddShtBIaC28UPaYMjyk2Pb+1w0JLkXxXd1s31rRcjjDwTT8Saq4DNtKu5WjHJCtd1aDPIfI/6YQmFquXKvhJ7iwRZgYkWru22mdbhiuFsxRSGiEISOnpJEPz4MFC3mttV1mJKHxYnDuV0hQfrix5XDiHzPN/YdhXDzN4n7+Pc0SZKVS/'],
      ['bafyreifaikdf4tizn3yuvuqug4yz7ynxu3zmsruaa6hca5g3gkoz4liedi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCxE7xJ38VO1wfwaWCOuNDi7pgeD/bp9B9YNpNf3ugDnGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAKh865IeLExNKEcusvjVUXLrab3m71C6gLZNqpBGBYrGpjb21taXRtZW50WCDtEaWJZMjdEZUf4II9kIymqdhJlX/D4tXofXDIHSGHZg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifaikdf4tizn3yuvuqug4yz7ynxu3zmsruaa6hca5g3gkoz4liedi',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: an entry twice',
    description: 'not ascending',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreia6eox2ahr6smioro5z5ndlndoh254e6xt2fq7qlucpseqetljb5q', '+EBO2cGeyWQyxSaLNyyhGyLQe7G+KGU2S7PhNokDlBeRZbAPctXVHM4ZLNsJa087IhwDmI8EGOz67VBN2o6NuwxHwOgzYeFDuIGIb3wJbqKv3cbEVxGlHNaqumE8NJPlf9wxU6QybF2UlILP2gKrRo9Jg8+eJUa52XVRBKPf+HcPuaGO0WVZmLiyRJ1xCwoJFUTzyKoqSuWZWWNHeE6jlkV619n3V+hEClbwvnd3R0aXu/0Q5mLa/dC5YlCP0lynT+7PnvTMr4974PgXDuLjxSjRH6BG8J/HGtSrssMPO/TuCDJEbg4f8fzH5kmttOndVztuwGokQHlh4ZzE6mZooQFia979BYWnVYX/ZRGNNvZauZvT74tmX68udaKEIShUuDjBA1pmsIgCmsU240E8FAQmSxRRXKz2JbYXaAL7YdBV9VGS8jdkAw9QteAk9MYnuViU5qiX/Ul8LhVM8y4EXlJqpwFjVTOcsiMd8B5/AN2OZOrzVIBL+QtH8Jf0nPOTxJueNRW8J4pM1IEgkbvHt/aI+DoP9gjzLVmjJPuEK8tWwETZjqeW0ODbIAlg87mKvA7m19RRMokMDk+a4jUp/2xJei7KEFIugIBVcDdv9eI='],
      ['bafyreihefyncmyxk7k4o2bdkpn326gownqpnhl5yzbcfekxxbuerukvpoi', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgHiOvoB4+kxDou7nrRraNx9d4T156LD8F0E+RIEmtIezYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreiepokpk4kybbjjjjm3nozcwiybfqld5lyi5wquvoupwo6s2qgt7f4', 'XZu9aJ0oFJOswRzkfqHslzmhn2T0zb+TvL9A0XW6mG0N6cKUdNJdylCKH4s/BIIo2Gtz+LdXOXIU3Ssu0AcM7TP9pApY2hvvZLpjTJDWDyLGeK0xyzxTSOvmnanqDNNAbK9w2b4v2NgpmNJcAg+efHjwuRz/1iU5FHtje6Jom0va9eUA/W1HFGGEQkYlssCfiV/JEpFjgu4iMpUMBL/hpwL7Z6kW5p2jB62lj2ZhcDLOantbuvxe/eUMRZJBnim+aVB3schBPnwIljh86SMjXStVKZJMhecVL9synAdYKHf/8QjRBpiW/33sORceJ/VBlRpn6imVBfyeH1UCQoUYEBxflcFnWfPA+4uIJzAI+E5fIv4+fzHkFaVr6naOY9Yezp2gQWmESYlyZ7aE3v3udBDTgX9WZIU5ADC0XuuKxYKsHbXXlYqhBcVmlU6IO7lE'],
      ['bafyreigjetoqokkgmaquvnzdox5souvjzvytqbpvn6xpttm4rd5safs6oe', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDkLhomYur6uO0Eant3rxnWbB7Tr7jIRFIq9w0JGiqvcmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCPcp6uKwEKUpSzbXZFZGAlgsfV4R20KVdR9nelqBp/L2pjb21taXRtZW50WCAkNE0OSikTTHvPrp5VqGjeHlFq2UodwI4xafGnXZef9A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigjetoqokkgmaquvnzdox5souvjzvytqbpvn6xpttm4rd5safs6oe',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: no entries',
    description: 'a page has at least one',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreibno2yx7f6j7lfwbcqgumobrs24rcguzp2z4qv737zstbjwu4nica', 'M0NYafkp7bi0vG3Vz3uaejgUZC+fihYpvttSqv1jih0notIM0FvgQ4KKhgUDz0Fi6xW5FqLqEBuXZQJ4eLyvT58T1accfuaXYGh//p6o4i99QWTVEteqPg=='],
      ['bafyreiahxfjriycufbub7jm6jg6mijiya4izqhrlkfxcbhtmw6ogef5pae', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIC12sX+XyfrLYIoGoxwYy1yIjUy/WeQr/f8ymFNqcagQ2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreigdyuu4ra7odb2la2wvhm7s7m4wkndqabqv63qsuelkgalgw5ttkm', '6rbW6nM4HtKygFoKsJchHw5ENbl6QzxFCbgWch9pCyaqC/xeQdUUxozK/0YuMm3oxGNfcWuhszzn7Y7sfHABRWNTvGukszBSCf7iGsqN2ZiuhWF37IvULTsYKjOz9PL6JsgmflRGcY1uprnuNEwJIOLmlEALkIWuCcUWbPa9PwJvEeQkTRT3+9VyFrav0+vUYzGmmP1PvrMdE3MDRT5ckFDS+cW9JM4XO0fE6EFMMhnMJNWNzB2pyZPmoETxAteWWgK+Ic1dzcQdTKqikjmty+lKMhodZkODAdxUOKywG4+5KV1JYAqQODVKve0yeUp5DgxqiwiyLfHbdncP5KxyQshpiV0P6hiJsqeirNUO9wdu4q6Cc5DOH/1EbfN/IgA/u2y4cHFYVJiPGPStQZrH3ok7UT8ABlp0gUwiHdTMTzOguntOPJBCuZOKRw0fud5S'],
      ['bafyreich65oh5rjdnyiqf6odbc7fzwa65yeqkjnouhmq3o5nvxm2tzjwai', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAHuVMUYFQoaB+lnkm8xCUYBxGYHitRbiCebLecYhevAWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDDxSnIg+4YdLBq1Ts/L7OWU0cABhX24SoRajAWa3ZzU2pjb21taXRtZW50WCBPWMSM4EBLY1hMD6QS2ojmXvv3/oUi4DsYlMfo89H0+A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreich65oh5rjdnyiqf6odbc7fzwa65yeqkjnouhmq3o5nvxm2tzjwai',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: level 1',
    description: 'a leaf is level 0',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreifw2xorhk5yiumagsbpn6u7tl3oggxqewvqph7jitpg5cq3lvszli', 'YC1R7KyYBisp4RWB0jG3JAfcFEGNDidjTYyRMZ6dpzRXG+kHeTCjT6SRGLgw0Cic4q7/w9MB3pSmtR5zN7BdeDsn2PahD0Bc89cza6gjBqGHaeV5BwHB2ke8p5OXKSzELSYVqlcGf4Ki2X/dW7er72iTyijxIl7SlxcHeDUbtzCRq2JYotRHVEMpCSI+Tue9W0azyrvD8mBSLDZUg/M0QlOOCDJkogUqFDBQM0Xj0NakaPWdV5TsH0Kfq6bgE5yKE6Pa524blMZSYqwrg0jmSDeznFWP3JXVmiO0SyUD2ok+okRYHqJKZG8CJpHjSBOSlh4jmNaJY3pQL08D5V4zNhpiTRPBIAolVvH719VMAW+dy6CAIdkdDm1YCGAXWeFRDkeYAXegEZ6gI4UC/RxI6TfJ0UH5nQAMJfic9FeaZhAjf5qpYYo5c5mZEZ6MtH2crEwZRQa1qASbgNq9QwDSqmokMaVytjyWAqXTZnnlHRQBLX6EyYQcYptKpkuOMfSl'],
      ['bafyreifkazcpsqtpturretvo6rdjpxmsfi7bfiaf3s7wo6p3cghvycys3u', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSILbV3ROruEUYA0gvb6n5r24xrwJasHn+lE3m6KG11lla2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreibun3k5q23f34ufdzhs6xflbwwxuyfztlxwwnsavj4u43bk223rlu', 'tQFCvMg0PcWEMuBE7siXiBRB0o1j4yhRUfRq5RekBp/9YaroCp7OzLX6h3eC9/Wpu7G5Hf8BBqM/N6TxhxQswS80jgXYHjltCuG4eptCdXIi4mZvR3TpKKlTcIfd4VioB0xikGoInspys06nTsyO0Z5ExHWBIuAvHOq0g7puLIUxxjS6kwRSO0DpOHkCzJrqB869BYYjo69bwVq/I3CMBzLXnpW0QTaNNvfHxeg3mfSovmdudv8PWBgsn1LZTy3HumE0KC2ggQLxZQ76nVaw4anLl4JHIBBtYQy2dssKmP+ZmDzJiLY6Xe2dmu/0VKF9GPi1BYEiC1w8JQrJtkxmeAUzeu3VVsuwAN+qd8nw8Y++TODdr9PMYEgw/vt3/QqzvgMQPe1Scq5M9kctUtv6tQxFIAmToH9eeTKDUnClGdicSUxb6H81HYGJAxrVqTCE'],
      ['bafyreiahkvevntpmzqdwo7wpkptcyzjo5jxr4nk6fwvrif5q3zt7iozsta', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCqBkT5Qm+dIxJOrvRGl92SKj4SoAXcv2d5+xGPXAsS3WVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiA0btXYa2XfKFHk8vXKsNrXpguZrvazZAqnlObCrWtxXWpjb21taXRtZW50WCC4NroLxkY9QiLB1SIsR3E550sJ3skqp8ld/B5a1siilg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiahkvevntpmzqdwo7wpkptcyzjo5jxr4nk6fwvrif5q3zt7iozsta',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: not canonical',
    description: 'the fields in another order',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreibotmtrtagahckxw3t6nglnnjxyesxpghlkl6dmcztl63lollgnky', 'HIPcROyQ+hgisXbRXZQlo+oFoOk5JHG1GWHsBq9S4xHB0I3lghCRJl9O2Xh5ReJEmqRsLdUiw17W/mS0YwYLKMOzJC/RVrRRMaU1bdW0PHKOKyszSDO4QqvLjz9EjH8TfwApDQz/peMGPSahKwxa+wcX40biYRPJxkM4B0c8HL7zP8C/5IkeSXWnAoU/pcckDURkxk+O6VbVgq4Lydw6TcjERWe9kMxcKyFJqWWW40kJ9mNUu3KbIJJjvnq8wGaXg8MHAtoG0n5Y5shiXBoKH3DyAignK7Yqt0nFZH52L9eYGP1eQIyuns6+kLmLaOG14/xAQk10dnhK48N5H92vj9IQh2b0w6oKti66Z/qyrMV8TQAt+d/R0kA/7o62f+ph+N7Ae1QUMz0NOz8SGzUev6XUGEvx66+YiALsJYcfieacQo2szSWm5LRH6SviZpkgPMc/CA6k5DtxG8U+4HRXX4xm8cPLRjrYnySyXd1yJXA5pJBp8YmivSRapgmKTdpW'],
      ['bafyreia3346hiisfdjn2dvr5mmjzogesimpm6netrdrzuvznigmdkrzade', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIC6bJxmAwDiVe25+aZbWpvgkrvMdal+GwWZr9tblrM1W2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreigddlsxnzvhszafgt7hzeco5xp6l3sn3hiy7a7vybq6gqlhjppvde', 'ZYspfWTi/5xJZt/OaI0TvkNXm+yVOCbGpk29NDEYehfMmu1oSmyfXa6+eTDWFqHJ90AV6I7QHvT/BX7qOAeXXi3D1Zs5VMwHPsz5RBRMekP8HtXStJx9rkuRAnTNI1QHu+HmBRQZcqUgTBklLULaIb8uW+a917d3wpG5mxsg4ov3tsK0reBzPW4iK0wFuywwK8CPMpwPZZcGr5ZG1dwBvmaH8E2feVl/LKLKmHnrnUg/MX6M3DEMQ6+OJ3wKvzWKhv9FNUdpxa/5g+MPa6LT9Gy6D+lU71MeoZ2vRccawA0cY7C2OV9NhV6u4SiGidOOwcTBLZUKs8AV/AmCZ2o8b26qYvwt6Q1JB2kcUq9DJY3fOBZ51cmTzZMoXIW9ihfT/YV3KuS0LO0XFa/55MMLYv59Dj3mTmRNLDPQqEv1Y5y9qfyyyDuseZiZm+I5Dxfk'],
      ['bafyreia4wcv2xz5ob52yz27vfrioq2z3gsemldbnmdrtyyn75sdm7t57k4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAb3zx0IkUaW6HWPWMTlxiSQx7PNJOI45pXLUGYNUcgGWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDDGuV25qeWQFNP58kE7t3+XuTdnRj4P1wGHjQWdL31GWpjb21taXRtZW50WCBbEHEWCJbjiRk9k5oAuhE7EyjCdqJOpONiWKNo97/NUg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreia4wcv2xz5ob52yz27vfrioq2z3gsemldbnmdrtyyn75sdm7t57k4',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: no page',
    description: 'some other dag-cbor',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreic6iooqzz4n4bykkzutgtgv2zftq4xuwxxarteamcutrfrcfqpqe4', 'vhHs9NLm40EJe7W9ScZ2wwwgk0ExkI/Yk1EEndLLTpCSuoGRusTOZ/RLRkFrhtBxJFCfpp1mKrmtJOcdjUMQ8CWrP96d7o6DVmz5B/9IAgA='],
      ['bafyreiefz4mtv363t5tlsiibxfx6c4lrsmcimzxcmwhp7wg4wqbeo4jtdy', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIF5DnQznjeBwpWaTNM1dZLOHL0te4IzIBgqTiWIiwfAn2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreibm6hdeaga647zwk4krinzqcj2ondq5oa7yqlrqn7mnkqqsgronua', 'fBmJNyK78lKQzUPPBk9lBiu/EdTQkoZ/iIpphpSPqMS8S3U64r/2mhLvWR1PIa4y/ZWtUO0DTGQbeQSPRmcZkgdKG7ae5uUK17OoJNmecTcUrXrjWkoFqk/5KmD4iykxiEelDVYM5SPmNscMwTTeoECZTbQKA9i3u485+nHfcyQahVWL4kY2d/TnXzE//2QrxJfrpSjqYzu2HRnc+b0Sp10ngyU1AW/hhJ+bW+yGp2dSNtyj8pPtxBfiqqy92BzwrHKh9YcktST0wo3C43nVHNhao4YlfjAhKJmbv4rvL/cY6GwHyVV6LzxUohGJNcroL6AnVXfOqbfdrAQHl5bbRuQrEac8qq2848S3PkZPxsudwmPEVnL9SXQw6cOWJYRSKKO9YYUDsGcqplC9ZrqE5oSl+gysAbSXprpm3aPh1d3qJ9D/2VAQlBtstSY5S+4G'],
      ['bafyreic2jn6xy5o3zsa7gumppfbtjlidba37clwzpdosd4s5hjhvi6lpxm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCFzxk679ufZrkhAblv4XFxkwSGZuJljv/Y3LQCR3EzHmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAs8cZAGB7n82VxUUNzASdOaOHXA/iC4wb9jVQhI0XNoGpjb21taXRtZW50WCB4jewklbvw4ET0ybs1bi4XtNbN7wsc237pkQDJy2DuUA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreic2jn6xy5o3zsa7gumppfbtjlidba37clwzpdosd4s5hjhvi6lpxm',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: of links',
    description: 'CIDs as links, not bytes',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreiag7sqfs34narmludcrebrqrr67bw6afw6vodt5igzkw2pdm6bcdy', 'w7aQFQhno+/F+o8O6Zug6Gx44pboNWTMrGb+S3EB1jxOeSrMX44oo9Mozl9PMvLg41ZnZ4UzYSsZJ95j4IUmrcduXcRMLuDDtJ6VKSMyr1CeDAsIrVjhme7Qn92vysBrv+1OB4pc97OO845Ekc3O+090zAqYfKkG1JEIBk9wJTc3EJrQwcXRkndN1j3KEhcNT7BME047VGtzUSKoBQHaLu9oi2Foj+hbX4h7+iKKsZLyBq03A4GFPasmkmsauG1wePvVjWgtsRbRMIbszRxyC/8Z7z694yAeN7joqlfjD80kqwxqU/qIGzG6xH0RCtl5wk67dS6GQ959BxAevlKA6pKdoMsIrwnQLqtgokNtVshcw3xnM/0U7TFg86bvIuwvttBmLbgV6vKpcxYpCaCdoTZp4dBNdrJJE8r5RMFI4I3kLU+YGcQJF/2NW/sW58tsr6OqLB5leJA+8h8hJp4/D0K6T/L2gOfhBM46Aumi5tmikKWE+dN/1Vbs6y4CHfL9DJJBGTlLct0YgUmoUu17Tw=='],
      ['bafyreidldsskliybxnc3k4ycm4htxoxq3tedpqy2taxkr3y4vigljqizza', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgBvygWW+NBFi6DFEgYwjH3w28AtvVcOfUGyq2njZ4Ih7YKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreidbsco76jmosdghv6c2vho5acc6twnzhsjcqgqmzxnqmjisutwzke', 'wLgrIPfw3Fni8P7Xlm+9heOzOPZQOTgYDz+Vz+nkky++ujKKR7XfMygou8MNX9tf4BO2LWqxrSyowzRcKTIb4wrGFxVhzQk+40AShrZYRvyNv8Ob9wgrj+I6VU/eSS3EE39YVCJU+nJpT1HEXxEVuVZXBkm33Mgbw6KwQHo0bfoyOE8nUIqVpmcHQu0OUIt/gOc5d3ZVj1TjYHDu5PC6/hiNimYVfXDNc82sdy/XOVRdNh/NJ7k4RtV3TtnybA3CGb/9KTv/n9n0UULURTTPU7FIESNGYxJyMCca7BYuPDbVShuLTvY7NVs2ZEI1QVZLiighW0RiBk4Rmc2F6DKE1OYuImAJOXKIN9G0ZK5FMB+hnRiOKUHdO9PHG+3QxmQSeRSsv3yB536gVwNeZ/7j8YUkQeSjwPSe1HZ30NxhJloZuLJbZFGqap4UaAM9jM6x'],
      ['bafyreidqckyp6ppfqeqg5jyhhhku4gwfwmk6mq7l5grglit2xccebmp26q', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBrHKSlowG7RbVzAmcPO7rw3Mg3wxqYLqjvHKoMtMEZyGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBhkJ3/JY6QzHr4Wqnd0AhenZuTySKBoMzdsGJRKk7ZUWpjb21taXRtZW50WCDQt3XVwM+U1s/SyKEjIiVME279i8htKfz1e3ch2ADAQw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidqckyp6ppfqeqg5jyhhhku4gwfwmk6mq7l5grglit2xccebmp26q',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: a level too many',
    description: 'the right leaf under a page of one entry',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreifbjk72ff7qk4kbmplueyrcytqrtuxhg4nnpmwvwc7crdllxtmwy4', '2jst+18RRz30mChVCeXW0SpcXeyTyYmXmTvarbRIt6JjXvbjFq2Z3bEXR5IzMeFOH5ApT1U6Dvp5MlYgFWi0KPBdRH9cchCC57uwGry1FjuOfRsKs2UcsrpQMkQy5WkQDgH33irEUfFVK5QJslR0N9RFQXKkqkg820mqINnvmZLmR0lFgJ7Yu4wuXjgPL1+iztbz5nnIY/L0wop1P7FZrQ=='],
      ['bafyreie2q3dihpp4gxsz7ax2bnsqvbnwvai4ovm4nzpebguxngxs7omnoe', 'omVsZXZlbABlbGlua3OG2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIGFFct4Ofilbdxg1B4wV2K4sOO+HZSqNDQ4WsoztK2st2CpYJQABVRIgoUq/opfwVxQWPXQmIixOEZ0uc3Gtey1bC+KI1rvNlsfYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreiahomuy4vr3xoggq335iwd5u4cxi35ph6lupgdmkxcuabuppkxyey', 'y+md9K7Wt61shkZiYwScUgpO/QPt2VWKwOtnLbYNxl322vTmdrt+rznNACTXmMIpWQzfENOb7hWaA6riZn/G/3i9/fU4vjpvQNsJ6tSrMPakgUBRManQ8hqAlJfov3g5yXjtokRNE++c0vP1lmJ0vOPvIcjKH281S6AeXYldeYgd3XixewnvL/WvSJePWR7H+6OeMeMRO7P+r191m3j8YV6D8gnIR3jgVXl4aaGEJcshrJfsaYUDyHj6g+y7dVDIwC4z7g6Hc0M0pF+cJGkPe48wwMkxzqE3yOd5y6H2vJG+aeHX/OdGnXCruLIYY70t161/uu8OwD9z+g8FGXFkHMr0eez5ols0baqQX46FA0gY6kQbX1pcz1dkgMMK1Rx6vnP2qq8eiHIi44LBhuJvjqZxlyrpKK7gpx30okGRj3mc1Rya0fx8e5FhBbH9GRa+'],
      ['bafyreifccmulk3rnsfjv46425d27ou2c2yhgtyksm7vcsirf4sd5gbcrpy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCahsaDvfw15Z+C+gtlCoW2qBHHVZxuXkCal2mvL7mNcWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAHcymOVju7jGhvfUWH2nBXRvrz+XR5hsVcVABo96r4Jmpjb21taXRtZW50WCA5evLkTP4ktcvZDCrosbdmKLNBqeOn5pDohfr0BfDl7w==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifccmulk3rnsfjv46425d27ou2c2yhgtyksm7vcsirf4sd5gbcrpy',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: a page too many',
    description: 'one that nothing leads to',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreicw6qqbfjk4i2tvyzzzoxyhmj3274mkwlcvv6hv6k3mqwjb6jhlf4', 'Di1c2H1p7yP0DKk4+jnrYoyUj1xTA1fikBBuf8Go5lessZE+CoRB0f66OLbDoYLEZtNqBSe9+P/7X3X5oqF8HV1BQwUc3KWsggNMrkTD89s='],
      ['bafyreigktl33tf4rhdlhhzf7bx3vjybhbqyl5w7pxdgeqsgrnvhqhpf3um', 'omVsZXZlbABlbGlua3OG2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIFb0IBKlXEanXGc5dfB2J3r/GKssVa+PXytshZIfJOsv2CpYJQABVRIgYUVy3g5+KVt3GDUHjBXYriw474dlKo0NDhayjO0ray3YKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreigqljmxhrk7kz3uqwqfi24uhzqmmvxuslkaqlvzgca6tggiefp2m4', '2ef1xTM20Z4g8f73hEYhybyGUTkOlXgO54t+pEo2CbnY/pOo0wTmruub36GJAcl2TqRUo9zKxaUNKfkGARWBJ1hj5QoBGXMXPTImHHe6ZnRzNPY2NOt8svgiysI+JSRgLyY9QsTNzSZbZ3dgazuvi1Gt8/dFVEQsqUip+m/2wxMjI0dgl69tuJzZ173gHZWXW2WJFKGxdaQkNbgKPyb1HSDlihAqezwFpHSBOgo+iM1dYiwZ3T29ctaFmdwYDYo9P/smpfMO+qdYCkU3gbrLYYyIQ/WJR+VFjFLYMx1bkjiR64Tu7Qgoz0QiRIQG5MinIrubmVSrPDnPpYeMKA5OBYMCT1CuCoMkZMSU7T9ez2kKNpTIojTY/HuQuNx0UI2jkmPfmM06OmVi3j+eKrQII6jAjtqG0fu/rMod55W6fOXKOblWEk85azYXjeWigNMO'],
      ['bafyreibrqetzw2nm3t3bwhh6sbdpzn5c3pl4bood2mfvvam2iuzoxrcdgm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDKmve5l5E41nPkvw33VOAnDDC+2++4zEhI0W1PA7y7o2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDQWllzxV9Wd0haBUa5Q+YMZW9JLUCC65MIHpmMghX6Z2pjb21taXRtZW50WCBjZTumnDoB6JXWHhdupG+WBbR6FaRFvLvQmhuZZVXB8g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibrqetzw2nm3t3bwhh6sbdpzn5c3pl4bood2mfvvam2iuzoxrcdgm',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: another nonce',
    description: 'the right page, sealed with a nonce that is not derived',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreic3jnzkqhopsyggfzdbzvwjnrnxom6mwlqxiegofw7jfdcoayyncy', '7WXdsuh4aC2BYPSGH1ErrtvulwUv1DQH/S72eoUV9w3TWm9RsnLtHSsuv++KNfYHKWq8IR84gXgXT+rO9jU0INEINNt48wKvhj3dxJuzPc87SnCr42v0Ne3SVxyL0KkWzjXLtUzjEAvSY9BoPofpTX0bNg74LdKrnKcEsDQAArSeeACUssu6doDJfz8If5eco7s9H8tFL1Cp/fOUeiZLwTcweGAvyANOLKGXVWxLQgNtjE/HHMKxlqqll8M0yXfEFGmuztMTpaFS7xD5QQDvmX2eFw3elAqb3otrhVD3Dq8WRzbZvdLaTjVBUJ2buCqYXtQNJWpPBAQfrj1urLANQEZAMu6G6hujvALdk31hTfF4an9oGF2DZ5oRueGt1RYI6rP7bZ9KYvH160+Jc8Nobr01PKcy4huQFlaXHXxBNMUo5cwjZuKvAx1ukW8Px5LNtuN7JdzNZHl2hxdVtNNO0aU948Cl/15ONH1ttdFrRjTWjrkV8xTHGE4='],
      ['bafyreidog67kwiwb4eajgf4yrhsqfvanzm4fvxf255mpjd4jhcmu54yrcu', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIFtLcqgdz5YMYuRhzWyWxbdzPMsuF0EM4tvpKMTgYw0W2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreie4utc7qvgdqiuqlvwii4kd7uz6ihpfzkrcqizdey3mpyn6lgzpem', '0IpS/lWzkmTPXiZ6+xxZSTw96cCQGjNUs1AkJE6RSlYZ2mGThYVI+P2kZ9mS/CY+cfIO4aQSGK7ovMWG0OopPsBB/AS8MVOHBPZOgKuehJzNVh+G2nEG50DVnD0/yOqn0tJsuQPpVUbeOJ8vG5u60GYhKlUfR4gD676KTbATEUmlA9Aeg1DpEk01hKxF5fPcxjjQinxwSBcKVUAyfprZcxhRFqZzKpAcIa9bHA8j2MOWyrEcR/H3p5S4yAhwpeX9XYYL5VuAuYmbhEea1Da/qaWPY97WnagSj70QJHzx3smVqDcnLBwkqwExOcJUjjuOPuYjvp/w85JcM+kD2zGT5eFEWAlgmGO2lKxmCh29MVP9YzB2iJeHQ34S66OO1YcRC2DljJTh783JIDce5bAWZHdj/GnbGQC4X51VZOVjOWjld1JWq+LipMroKj4mbaNH'],
      ['bafyreibe5jgup7kosgt7tupnfizynz7nrw4vviacjmw475ujtpjtrusj3e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBuN76rIsHhAJMXmInlAtQNyzha3LrvWPSPiTiZTvMRFWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCcpMX4VMOCKQXWyEcUP9M+Qd5cqiKCMjJjbH4b5ZsvI2pjb21taXRtZW50WCDjYCVU/m0XVafbdhn9cY/HN0UYsKBL8B2Eym+hKGRFvQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibe5jgup7kosgt7tupnfizynz7nrw4vviacjmw475ujtpjtrusj3e',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: another padding',
    description: 'the right page, padded otherwise than the manifest says',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreihdvm3o4ikigmjsydszojll7wprgricfsz2knq5kyuyjl5o6uuxoe', '3hUC2dCxl3YJLGTDW3hWLHQ4+02INEL7TVZMuoG/R6CMxEd0G5IUsaulMt5inPpvudb6jkltodIDwZvpYvWQhpY90jiVac/2Z3QPKbm8mWpjs5UW+heX9+GbCf+tUmN5ehl6Pf0wWHZlSjZ7x7UgUY5vMNvL+XFPjaZy0htJeJCPvdOfsR3zevPvGSRYgsy5g6WvDpQgBoUBp3Sl1lLc3mMyIzmFx+ziK04s/yCO5y0KvuWl0DK9eNKNu5X447J4vJm6QK84x+REP+z9Hfy9YjXWX6MbbNc1wPe6KLwVP205bkL8bRdvtLKpZH/z0bdz3WorCD+i9nlrJu9Bj4UfJEVtke2hbKg7GeR1dBb/4F6ruJgdXAd8ZZokyH1dfgdhevADmTitjFd5PN6oozK0wvIo9xXVWT9Fbdfy6OokfqePphqSRVV0Pc5SBFP15UK3rDeaFcLvpjF7K6wZNPrXUinvYBR4Rwptalj1qdHZH/RuXHiQnEh22Eo='],
      ['bafyreicykbubxw5s3jpyeh3hcwzse7h7ko6h5jqng3afhhfcrsenagvd5q', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIOOrNu4hSDMTLA5Zcla/2fE0UCLLOlNh1WKYSvrvUpdx2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreihio5c36fsd2j2l6f5iz4rzqqw4u7vid4s2c2wodh6pa6pdli4kr4', '39Cq8V5MYqoa2xXBbYB4Qj1NP2cQgoOgZ26RqOUbaI+vgbVxpJGLWaz3ZbM8t3XE2V2x2kVy18tUyk2AAKpHn14zIIkFrfMN9hr1u8lNy31OmGr0bGI5J8YQYGAAQZm0L7GHML4oojF1R7s54ZrdDsVsLq3PJPk90e9oN7bEa+OwyMSi6d3cdBBNEnvWZr0ruJqCmYTP9sEoza7Gp0dEeT1Xmf2zvse5LFMYlwHv+Oqg/Jv5iRW9W7o6/BprrSD2mI1+1VqZsncexiRn15EiupNUalUHMlrT6W8Qbs33foM2bGgdlOiqro4m/P32O49FGYs3REOXKAHJOwG+j7tvz394eG/hmHz5KtqI0qt73UNK/8UIuBUM/JcHjOf87zYV2xvrG1pej23+B9CmEeBFiUwgTlnfQddO9MbAOcJmlEe68Wsx5Yy52xlmWdkOOQOj'],
      ['bafyreia6dv5pqo2vrkpd4vounsv5ha4ffqdgholsr6lebehbelorv6b5lq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBYUGgb27LaX4IfZxWzInz/U7x+pg02wFOcooyI0Bqj7GVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDod0W/FkPSdL8XqM8jmELcp+qB8loWrOGfzweeNaOKj2pjb21taXRtZW50WCDIy4bLcXhQH/uxce/TnzgowY5Gnp63iA68/uHKCHkxEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreia6dv5pqo2vrkpd4vounsv5ha4ffqdgholsr6lebehbelorv6b5lq',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: the top is a data block',
    description: 'the manifest says so',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreihasem4nwq6bp3lnpr5nxtp4e545nrcpj365h72rng36gx4d63guq', 'Usqbp7bTjjaz5a+Xu9kn+KSlkCbuqHMKVJa0f4fNsWEoEfonEF42wjMjk7zlgvkos35r1y62fCI+MHhlbz7guARZ3U50v8e9gR5o/Icu9SJbbsClZAeHAtSw/MyZTW1B0ZighDx/dSxY9G6okeNA+pHPhKWuVUZQde0zXjTly9IRkwREl9TfTllXl6y5NMuKi2Vt5jb2+P2/MYAN8zT/AATIIEBco4rZ1fcKOiqqZbWqNSgZEnuANIu1G5R70rI05MvEA/rvPcLuKHQfbn9t/2NfVQoiVGS9CLpHH6JELGq6+itqErKmB7L2TLGMzt+3212ngX8A/chCu6WnpOhuDZ0kxW7ytXci0gCjWhMQ2tf6kNalY74wTQ+5X8KxEbdlcO9bvvmi/qPFzeDi+GoEFtZQzdXobe4leTvBiB0Fz4aXBo1EYlmuuUYuAd/Rpwo5'],
      ['bafyreidu4ygvbqfobnutdxywjgs6hunlrj4vne4nhlxxrg2533v4m4us7e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDgkRnG2h4L9ra+PW3m/hO862Inp37p/6i02/GvwftmpGpjb21taXRtZW50WCAgoHmWjU33nzD1BO6qoivBlACJF+Zxeq373lcFHDXRIw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidu4ygvbqfobnutdxywjgs6hunlrj4vne4nhlxxrg2533v4m4us7e',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  },
  {
    name: 'catalog: the top is not in the index',
    description: 'the manifest says so',
    layer: 'catalog',
    base: 'small tree',
    put: [
      ['bafkreiapw7nvy3oam67hne5arcmieywjtsapk6343naszogmbefbvtkg6e', 'mEkP6Xw9zE8c4uJUDbEWVg4CQSHedEXQ7jDifW1kKjQ5R9eU03XdS5pWzs6srLfooGo2BpxH1z0r2KpsHY0KKoooYdeJkDvy2FVnDlpzpPNkiV+H5KW+8h1dwZZk+aLRBmzl55v07WUfWQRgegQ1TEwSLfKkL9EjgsurtkchNVKODevCisQijC5IXip/a/ilWT0YB+C3rSR6S7Z0aI9aejQLFdO7sllQFfN6LVoXRdsBFq68thM5drlTfUNA0kHVDrbsw/eA3SyUcl0DTIE5oGNUlLv4+m6wqfnE1PgFSU73skaPUVj3RvnFueBPp4uLD8USXdBI9qcLlPgsEa7sBxGIj19cunZwrb+pHc/01dIaSkQiEhqINkFcYSKuc+XZ7OZc1TKab9Nq6AJqcMnF2GOJuL+q4O1a1nhpxlcj40JjnoQlt5OLFf2LJlQwj7Gz'],
      ['bafyreigof4uahsgz3ffng7joz7nydrkeqv4uayuycauzfygpk7ouirdw6q', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAPt9tcbcBnvnaToIiYgmLJnID1e3zbQSy4zAkKGs1G8Wpjb21taXRtZW50WCAWrAnqLoQ4vA67wdX/hls5TOMIQ83vJRKLY8zxwMyZSA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigof4uahsgz3ffng7joz7nydrkeqv4uayuycauzfygpk7ouirdw6q',
    decrypt: null,
    verify: 'InvalidCatalogError',
    audit: null
  }
]
