import type { FailureVector } from '../util/types.ts'

export const rootFailures: FailureVector[] = [
  {
    name: 'root: format is encrypted-graph/2',
    description: 'the commitment is right for it, but format may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreigfnffxyy3idk3v5dt6hnoon2uiu5vfapqu5ebj65ga32qlvvssvy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzJobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCB5QCPK++8jWkCzmv9667YbB/EZUhvm5tS6ANP/S22v8Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigfnffxyy3idk3v5dt6hnoon2uiu5vfapqu5ebj65ga32qlvvssvy',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: format is empty',
    description: 'the commitment is right for it, but format may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreifuzjtb6eifeqrtxamv4fmzbijjycwuy4wy2gf4y3jnyocbriah6m', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRgaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggVDSHdrztXoURaQeT5IVdMpkiOmqWXjS83kGlzUZyURU=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifuzjtb6eifeqrtxamv4fmzbijjycwuy4wy2gf4y3jnyocbriah6m',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: format is null',
    description: 'the commitment is right for it, but format may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiazcoavra4tz5ks2ouaytz7lnljmjw6nfj343zzvc56mw5lfbe5fq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXT2aG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFgg9BDDQvaPGEq9qo36R4aZ5I0uZXVGrIneSfZRFjAVdS8=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiazcoavra4tz5ks2ouaytz7lnljmjw6nfj343zzvc56mw5lfbe5fq',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: suite is aes-128-gcm',
    description: 'the commitment is right for it, but suite may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreibpfxkoqwxjoacqq2i5bfu6wb3kfxn2qsemo4wkboum6fmxq2lzqq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMTI4LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCCZqiXQTZqjnYVDusgw67oRAWJDv7quKXb0OBwGcuJVpg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibpfxkoqwxjoacqq2i5bfu6wb3kfxn2qsemo4wkboum6fmxq2lzqq',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: suite is null',
    description: 'the commitment is right for it, but suite may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreictclonnqjjd7lxme6zei2re7vpps7txgg4s3bfnfvdn34kxgihwe', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZfZmZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggUghacEB08XFyZPYqUPh8Ed0gyPkFocZkN3948ZSVQ0A=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreictclonnqjjd7lxme6zei2re7vpps7txgg4s3bfnfvdn34kxgihwe',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: salt is 15 bytes',
    description: 'the commitment is right for it, but salt may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicla6hzfev5h7oe2tslg5spoggjegitrq7ltqvhpmqteb6gxpkvha', 'pmRzYWx0T/PJ6/0rMPBccHEKLr0i4GVpbmRleNgqWCUAAXESIOb9NXjd6okBleqUolaZ3YO/syi/zPe48z86KSQYVjTzZXN1aXRla2Flcy0yNTYtZ2NtZmZvcm1hdHFlbmNyeXB0ZWQtZ3JhcGgvMWhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6amNvbW1pdG1lbnRYINQFI3sGNe1KkOnE3KQHO2f8zeQyTwDCwzxV+nDGZLKV']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicla6hzfev5h7oe2tslg5spoggjegitrq7ltqvhpmqteb6gxpkvha',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: salt is 32 bytes',
    description: 'the commitment is right for it, but salt may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiatpsmmr72sdctl3ib4bl2dgge46e2gr6je3lnkva2zsiqcsyudhu', 'pmRzYWx0WCDzyev9KzDwXHBxCi69IuCyyhaBDAtBk2OdmoT+NLxcpmVpbmRleNgqWCUAAXESIOb9NXjd6okBleqUolaZ3YO/syi/zPe48z86KSQYVjTzZXN1aXRla2Flcy0yNTYtZ2NtZmZvcm1hdHFlbmNyeXB0ZWQtZ3JhcGgvMWhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6amNvbW1pdG1lbnRYIApXGl+tDGL5UBFeRIrOyrpjogUw51tQ2flmrXE+hB/3']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiatpsmmr72sdctl3ib4bl2dgge46e2gr6je3lnkva2zsiqcsyudhu',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: salt is text',
    description: 'the commitment is right for it, but salt may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiahyhnenvxpucwqtf6qqd24p5zjk7e7vdxup6j4kl655av5gu2pgm', 'pmRzYWx0cDAxMjM0NTY3ODlhYmNkZWZlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCBrhJPo6WvHJjmI3cT7STjBYT1pdHg4qjKdunFsiUC1Yg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiahyhnenvxpucwqtf6qqd24p5zjk7e7vdxup6j4kl655av5gu2pgm',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: manifest is a dag-cbor CID',
    description: 'the commitment is right for it, but manifest may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreih3ucplanpt5ldvaynpebnvj2r6szpeya7azncubxwvraeei6e3me', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFxEiCGMT7P/nFv+3PhU7d7Ev+EVAuZuS+agu9e0gYjKmBPU2pjb21taXRtZW50WCDLvLgibn8hVk8zl9pJYLbNQ3kVK+jBIy+fNcRTW5bXhw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih3ucplanpt5ldvaynpebnvj2r6szpeya7azncubxwvraeei6e3me',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: manifest is a CID of 20 bytes',
    description: 'the commitment is right for it, but manifest may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreigqc76o22sxw7gudetj372b6uuiua4rrfrvq3txed3fbfno45pt3u', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlgZAAFVEhSGMT7P/nFv+3PhU7d7Ev+EVAuZuWpjb21taXRtZW50WCDePxtuCEO4NDjvwANU/P9XyRdgPUFiZJTfbVSGbN832Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigqc76o22sxw7gudetj372b6uuiua4rrfrvq3txed3fbfno45pt3u',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: manifest is a blake3 CID',
    description: 'the commitment is right for it, but manifest may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreifbyau4hjt4vtpcp3rebubg475hmfh3kzccashamsmx726vraog5m', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVHiCGMT7P/nFv+3PhU7d7Ev+EVAuZuS+agu9e0gYjKmBPU2pjb21taXRtZW50WCApimk+ww8K++dIHRRd0jgUH5XK1/gLh5+ffuv0N6YNwQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifbyau4hjt4vtpcp3rebubg475hmfh3kzccashamsmx726vraog5m',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: manifest is bytes',
    description: 'the commitment is right for it, but manifest may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreic4jkjgne4hwiwgoeum7c2vgyvthpkkvhxnkgqgxd5v7iepnxqqgu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3RYJAFVEiCGMT7P/nFv+3PhU7d7Ev+EVAuZuS+agu9e0gYjKmBPU2pjb21taXRtZW50WCBhHnELztgFgtPvvgppU6JlsYPuU97qiupP7czzMuxoYg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreic4jkjgne4hwiwgoeum7c2vgyvthpkkvhxnkgqgxd5v7iepnxqqgu',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: index is a raw CID',
    description: 'the commitment is right for it, but index may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreigixmzaxz7djdgevxz6xq2yax5esfryekkn74knox52g6nsn5u57i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFVEiCGMT7P/nFv+3PhU7d7Ev+EVAuZuS+agu9e0gYjKmBPU2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCBfZa64srIqt8yHfgtKSv30Xm60lt2Uz3zJAnnIQVqdXA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigixmzaxz7djdgevxz6xq2yax5esfryekkn74knox52g6nsn5u57i',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: index is a CIDv0',
    description: 'the commitment is right for it, but index may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicajhkck6tduczigwb6y2qe3akkuvz2gyhbyf53p756qto6jeksxq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlgjABIghjE+z/5xb/tz4VO3exL/hFQLmbkvmoLvXtIGIypgT1Nlc3VpdGVrYWVzLTI1Ni1nY21mZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFgg5W2A+0bV5S4yH9Hd78eE3C7eXKOsFHWjkHv9+3uo+iQ=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicajhkck6tduczigwb6y2qe3akkuvz2gyhbyf53p756qto6jeksxq',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: index is null',
    description: 'the commitment is right for it, but index may not be that',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiamqkwmhzmhtilvpvokx6flljgebbwcmac2kwbb2iicswsscqbfni', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXj2ZXN1aXRla2Flcy0yNTYtZ2NtZmZvcm1hdHFlbmNyeXB0ZWQtZ3JhcGgvMWhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6amNvbW1pdG1lbnRYIH7PPdyIC710h8X7ed9sH4JarEvoNTjnwX+dmiEf7A2p']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiamqkwmhzmhtilvpvokx6flljgebbwcmac2kwbb2iicswsscqbfni',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no format',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiexilu4qsm6iorzozle6a453kswztxf6fhvvmrcxz6dm7t57klfge', 'pWRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6amNvbW1pdG1lbnRYIF75k/ByM/t+K0XLYnLcB1q3rTjLzaqBlR3eVyd6GeUb']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiexilu4qsm6iorzozle6a453kswztxf6fhvvmrcxz6dm7t57klfge',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no suite',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreihicuvz5xh4o4ryksl7adedht7uo7lm7j6nw3jcqtc7hrk5jufluy', 'pWRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082Zmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCC8iUiMxzvW4pAvee33PyYPCKW4CtcSGO+yH4jnftSnLg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihicuvz5xh4o4ryksl7adedht7uo7lm7j6nw3jcqtc7hrk5jufluy',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no salt',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreig5xsjceypeyej6eylojk3xxricbfr6ux2y5vh6avsnghwsdmht4e', 'pWVpbmRleNgqWCUAAXESIOb9NXjd6okBleqUolaZ3YO/syi/zPe48z86KSQYVjTzZXN1aXRla2Flcy0yNTYtZ2NtZmZvcm1hdHFlbmNyeXB0ZWQtZ3JhcGgvMWhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6amNvbW1pdG1lbnRYIPF/VWiAZXzs9UqjCaEeiwF3udSEXe5tUs73fRhXKin+']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreig5xsjceypeyej6eylojk3xxricbfr6ux2y5vh6avsnghwsdmht4e',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no manifest',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicvyvvzo7fto4vqavhuwkme4pmxrdt525jmwyjao5jrxquerqairi', 'pWRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFqY29tbWl0bWVudFggMadZO5XYpTWlDMBzfsfSUpJ01PjNOv53Y3H9cVdEizI=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicvyvvzo7fto4vqavhuwkme4pmxrdt525jmwyjao5jrxquerqairi',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no index',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicnftcd7u6n2qnpjl6kudqrybqrxtztcrto7pxgpjjoylt2wgsh4m', 'pWRzYWx0UN53dEk1RxkUOgf8yRo5vPRlc3VpdGVrYWVzLTI1Ni1nY21mZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggRAH/ZRRTLqDa0pnRM1bRTFrtHCT3cJyAsVwDaUTxR9M=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicnftcd7u6n2qnpjl6kudqrybqrxtztcrto7pxgpjjoylt2wgsh4m',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: no commitment',
    description: 'a field is missing',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreieybu6wazvuiqcilx4fktxcmj2z6sa2gpex4mzw4llycadqm2el7a', 'pWRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieybu6wazvuiqcilx4fktxcmj2z6sa2gpex4mzw4llycadqm2el7a',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: commitment of 31 bytes',
    description: 'a field of another length',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreidytespda35j2aizuoxc2v6nzb3jppkyamntwjh7igc27vtjlz2mq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WB8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidytespda35j2aizuoxc2v6nzb3jppkyamntwjh7igc27vtjlz2mq',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a field more',
    description: 'the commitment is over it too',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiedaef5t4mahletrmszfuogb4ecjul3ul5hcre53nwnw4rtbm5kxm', 'p2RuYW1lZG1pbmVkc2FsdFDed3RJNUcZFDoH/MkaObz0ZWluZGV42CpYJQABcRIg5v01eN3qiQGV6pSiVpndg7+zKL/M97jzPzopJBhWNPNlc3VpdGVrYWVzLTI1Ni1nY21mZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFgglO191UEMOkEjiPoX/dE/pDMKmoV4MvfRAx29iqSNw8M=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiedaef5t4mahletrmszfuogb4ecjul3ul5hcre53nwnw4rtbm5kxm',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: wrapped is null',
    description: 'an optional field is there or not, never null',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiauxv727uhotwxwdz7acjvg6zkz2whbnxj73rtjrajzcafcuikm74', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZPZobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCDV/nhwlBxaSrUms48DZ+GntekRiAUxruJVF20RXB93rw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiauxv727uhotwxwdz7acjvg6zkz2whbnxj73rtjrajzcafcuikm74',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: wrapped is a dag-cbor CID',
    description: 'wrapped keys are in a raw block',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicwkrdvzszcpv5475eaz4atzxtqbv32n3cfjq6ggwx2q4zejul3mq', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAXESIIYxPs/+cW/7c+FTt3sS/4RUC5m5L5qC717SBiMqYE9TaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFgg0n0dP9FDcQeg4rl0/AGn9LvDOyX176dHqVfb0aVeusQ=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicwkrdvzszcpv5475eaz4atzxtqbv32n3cfjq6ggwx2q4zejul3mq',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: fields in another order',
    description: 'dag-cbor orders names by length first',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreiabanev3ndoz5gff6xnykevxbww2v2fvdqaec2yezkdtyep23v2jm', 'pmpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEmhtYW5pZmVzdNgqWCUAAVUSIH4H6tAxJI6AkpGh0w9D7urAhRsvay2WSSf4AYLrvIL6ZmZvcm1hdHFlbmNyeXB0ZWQtZ3JhcGgvMWVzdWl0ZWthZXMtMjU2LWdjbWVpbmRleNgqWCUAAXESIOb9NXjd6okBleqUolaZ3YO/syi/zPe48z86KSQYVjTzZHNhbHRQ3nd0STVHGRQ6B/zJGjm89A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiabanev3ndoz5gff6xnykevxbww2v2fvdqaec2yezkdtyep23v2jm',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a long length',
    description: 'the map\'s length in two bytes',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreievsvet63ntp6kapuwg33g665qg7btfpngistjoubkh5tfr5qzey4', 'uAZkc2FsdFDed3RJNUcZFDoH/MkaObz0ZWluZGV42CpYJQABcRIg5v01eN3qiQGV6pSiVpndg7+zKL/M97jzPzopJBhWNPNlc3VpdGVrYWVzLTI1Ni1nY21mZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggNHEuYLRqxtt+agPt//F/+wCsSLA2ORdoVvj1HHAeJhI=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreievsvet63ntp6kapuwg33g665qg7btfpngistjoubkh5tfr5qzey4',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: an indefinite map',
    description: 'the map has no length but an end',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreibzyzunhifve56a3m6h45cc7fn44x4ryg6reji2dnr755g6aiy4qa', 'v2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEv8=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibzyzunhifve56a3m6h45cc7fn44x4ryg6reji2dnr755g6aiy4qa',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a byte more',
    description: 'after the map',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreifqwqtitrum4gvmdcaznn3a6uab6kif42y3lnsdyt2refpg5zwchu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEgA=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifqwqtitrum4gvmdcaznn3a6uab6kif42y3lnsdyt2refpg5zwchu',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a byte less',
    description: 'cut off',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreighywfsvhtjxbgb3qkjonu4zyamayzvllmswq6h2btb4264tnxnla', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4m']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreighywfsvhtjxbgb3qkjonu4zyamayzvllmswq6h2btb4264tnxnla',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a list',
    description: 'the map in a list',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicwsa7amg6yv6fe7w2xaxbm6sjy3nj76bbqio6fcmetaagkoybhha', 'gaZkc2FsdFDed3RJNUcZFDoH/MkaObz0ZWluZGV42CpYJQABcRIg5v01eN3qiQGV6pSiVpndg7+zKL/M97jzPzopJBhWNPNlc3VpdGVrYWVzLTI1Ni1nY21mZm9ybWF0cWVuY3J5cHRlZC1ncmFwaC8xaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggNHEuYLRqxtt+agPt//F/+wCsSLA2ORdoVvj1HHAeJhI=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicwsa7amg6yv6fe7w2xaxbm6sjy3nj76bbqio6fcmetaagkoybhha',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: nested lists',
    description: 'a thousand deep',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreibf4cgdqtwdvcpaloaeoqvh4r6ovwo5ilrytxdodsquied4qt25ee', 'gYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgQA=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibf4cgdqtwdvcpaloaeoqvh4r6ovwo5ilrytxdodsquied4qt25ee',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: over 1,024 bytes',
    description: 'too long, before anything is read from it',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreicf5fgmgkywhne42gbvlpan7pmbpdewxha57i5fna5zn4gmoaaaha', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicf5fgmgkywhne42gbvlpan7pmbpdewxha57i5fna5zn4gmoaaaha',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: empty',
    description: 'no bytes',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', '']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: wrapped keys that are missing',
    description: 'a reader with the key does not need them',
    layer: 'root',
    base: 'small tree',
    remove: ['bafkreigzxyz64oeojyd272hodf42vhv4hsvpy4br4yho7eek4lco3zkm3i'],
    put: [
      ['bafyreihpgb4ecgx4cqipmpxhkevfnby4srxhu2nz5womw472vupk5shlfm', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAVUSINm+M+44jk4Hr+juGXmqnrw8qvxwMeYO75CK4sTt5UzaaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggujHcZwWE/XwwKhgs2++duwlg0X4FIqYsihyXwQodtRE=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihpgb4ecgx4cqipmpxhkevfnby4srxhu2nz5womw472vupk5shlfm',
    decrypt: null,
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'root: wrapped keys that are altered',
    description: 'a bit is flipped, under the old CID',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafkreigzxyz64oeojyd272hodf42vhv4hsvpy4br4yho7eek4lco3zkm3i', 'FF5X85cGABU4gtTFZRXLOB+eQ14o1QPl+1Wlj0wwqoSrMv2tPi7RKw=='],
      ['bafyreihpgb4ecgx4cqipmpxhkevfnby4srxhu2nz5womw472vupk5shlfm', 'p2RzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFnd3JhcHBlZNgqWCUAAVUSINm+M+44jk4Hr+juGXmqnrw8qvxwMeYO75CK4sTt5UzaaG1hbmlmZXN02CpYJQABVRIgfgfq0DEkjoCSkaHTD0Pu6sCFGy9rLZZJJ/gBguu8gvpqY29tbWl0bWVudFggujHcZwWE/XwwKhgs2++duwlg0X4FIqYsihyXwQodtRE=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihpgb4ecgx4cqipmpxhkevfnby4srxhu2nz5womw472vupk5shlfm',
    decrypt: null,
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'root: missing',
    description: 'the encrypted root is not stored',
    layer: 'root',
    base: 'small tree',
    remove: ['bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4'],
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'root: altered',
    description: 'a bit of the encrypted root is flipped, under its old CID',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW9kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'root: the index',
    description: 'the CID of the index instead',
    layer: 'root',
    base: 'small tree',
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihg7u2xrxpkreazl2uuujljtxmdx6zsrp6m664pgpz2fesbqvru6m',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: the manifest',
    description: 'the CID of the manifest instead: a raw CID',
    layer: 'root',
    base: 'small tree',
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  },
  {
    name: 'root: a raw CID',
    description: 'the right block, asked for by a CID of another codec',
    layer: 'root',
    base: 'small tree',
    put: [
      ['bafkreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+B+rQMSSOgJKRodMPQ+7qwIUbL2stlkkn+AGC67yC+mpjb21taXRtZW50WCA0cS5gtGrG235qA+3/8X/7AKxIsDY5F2hW+PUccB4mEg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafkreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidRootError',
    verify: 'InvalidRootError',
    audit: 'InvalidRootError'
  }
]
