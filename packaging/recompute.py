#!/usr/bin/env python3
"""Counts the score of a facility-year a second time, from exported tables alone.

    recompute.py FOLDER FACILITY YEAR TODAY

FOLDER is what `guanyunbu export --all FOLDER` wrote: one CSV per ledger and pack.json. The output is
JSON, {code: {"score", "state", "max", "num", "den", "target"}}, for the ten indicators built so far:
B1.1-B1.3, B2.1, C1.1, C2.1-C2.3, E2.1, F1.1. It is written from the definitions, not from the
program, so that the two can disagree. It needs nothing but Python's standard library.
"""
import csv
import json
import os
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction as F

DATA, NODATA, NA, NOTDUE = '有数据', '无数据', '不适用', '未到期'

# What exported tables write for the keys this count needs.
LABELS = {
    'class': dict(zip(('书报阅读', '电子阅览上网', '影视放映', '展览展示', '文艺演出戏曲', '艺术普及培训', '讲座论坛',
                       '群众文体活动', '非遗传承', '普法科普国防', '健康与心理', '数字文化服务'), (f'C{n:02d}' for n in range(1, 13)))),
    'status': {'计划': 'planned', '已审核': 'reviewed', '已预告': 'announced', '进行中': 'running', '已举办': 'held',
               '延期': 'postponed', '取消': 'cancelled', '部分举办': 'partial'},
    'audience': {'老年': 'elder', '未成年': 'minor', '残疾人': 'disabled', '务工及新就业': 'worker', '现役退役': 'veteran', '全体': 'all'},
    'festival': {'春节': 'spring', '元宵': 'lantern', '清明': 'qingming', '端午': 'dragon', '七夕': 'qixi', '中秋': 'moon', '重阳': 'ninth', '无': 'none'},
    'verdict': {'通过': 'pass', '修改后再审': 'amend', '不通过': 'refuse'},
    'outside': {'馆内': 'inside', '馆外': 'outside'},
    'season': {'常规': 'usual', '夏季': 'summer', '寒暑假': 'vacation', '节假日': 'holiday'},
    'holiday': {'法定节假日': 'statutory', '调休休息日': 'rest', '调休上班日': 'work'},
    'statement': {'不适用': 'inapplicable', '手工确认达标': 'confirmed'},
    'mode': {'按场次': 'events', '场次或空间开放天数': 'space', '场次或手工确认': 'confirm'},
    'use': {'多功能厅': 'hall', '阅览室': 'reading', '电子阅览室': 'eReading', '展厅': 'exhibition', '排练厅': 'rehearsal', '培训教室': 'classroom',
            '健身': 'fitness', '棋牌': 'chess', '少儿': 'children', '录音': 'recording', '其他': 'other'},
    'contract': {'草签': 'draft', '生效': 'force', '变更中': 'amending', '中止': 'suspended', '到期': 'expired', '解除': 'ended'},
    'period': {'年': 'year'},
    'direction': {'不高于': 'atMost'},
    'type': {'区文化馆': 'districtHall', '区图书馆': 'districtLibrary', '街道综合文化中心': 'street', '社区综合文化室': 'community',
             '图书馆分馆': 'branch', '城市书房': 'bookshop', '博物馆': 'museum', '美术馆': 'gallery', '非遗馆': 'heritage', '文体中心': 'sports', '其他新空间': 'other'},
}


def key(table, text):
    """The key behind a label; classes may be written as C01 书报阅读."""
    code, _, label = text.partition(' ')
    if label and LABELS[table].get(label) == code:
        return code
    return LABELS[table].get(text, text)


def parts(text):
    return [p.strip() for p in text.replace('；', ';').replace('、', ';').split(';') if p.strip()]


def day(text):
    return date.fromisoformat(text) if text else None


def number(text):
    """A count, or None when it is not filled or not applicable; never 0 for a blank."""
    return int(text) if text.isdigit() else None


def fraction(text):
    text = text.strip()
    return F(text[:-1]) / 100 if text.endswith('%') else F(text)


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def yes(text):
    return text in ('是', 'yes')


def days(first, last):
    while first <= last:
        yield first
        first += timedelta(1)


def read(folder, name):
    """The living rows of a ledger, keyed by the English keys of the second row."""
    path = os.path.join(folder, name + '.csv')
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    at = next(i for i, row in enumerate(rows) if row and any(c.startswith('#') for c in row))
    keys = [c.lstrip('#').strip() for c in rows[at]]
    found = [defaultdict(str, zip(keys, row)) for row in rows[at + 1:] if any(row)]
    return [row for row in found if not yes(row['void'])]


class Book:
    """The tables, with references turned into one name for each record."""

    def __init__(self, folder):
        self.tables = {name: read(folder, name) for name in (
            'facility', 'space', 'plan', 'holiday', 'catalogue', 'statement', 'operator', 'contract', 'target', 'activity', 'opening', 'closure')}
        with open(os.path.join(folder, 'pack.json'), encoding='utf-8') as file:
            self.pack = json.load(file)
        self.known = {}
        for name in ('facility', 'space', 'contract'):
            register = self.known[name] = {}
            for column in ('id', 'code', 'no', 'short', 'name'):
                for row in self.tables[name]:
                    if row[column]:
                        register.setdefault(row[column], row['id'] or row['code'] or row['name'])

    def ref(self, name, text):
        return self.known[name].get(text, text)

    def shares(self, text):
        found = {}
        for part in parts(text.replace('：', ':')):
            name, _, percent = part.partition(':')
            found[self.ref('facility', name.strip())] = int(percent.strip('% ') or 0)
        return found

    def of(self, name, facility):
        return [row for row in self.tables[name] if self.ref('facility', row['facility']) == facility]


class Year:
    """What one facility-year is counted from."""

    def __init__(self, book, code, year, today):
        self.book, self.pack, self.year = book, book.pack, year
        self.id = book.ref('facility', code)
        self.facility = next(r for r in book.tables['facility'] if book.ref('facility', r['code']) == self.id)
        self.type = key('type', self.facility['type'])
        self.start, self.end = date(year, 1, 1), date(year, 12, 31)
        self.whole = (self.end - self.start).days + 1
        self.last = min(today, self.end)
        self.begun = self.last >= self.start
        self.kinds = {day(h['day']): key('holiday', h['kind']) for h in book.tables['holiday']}
        self.plans = book.of('plan', self.id)
        self.spaces = book.of('space', self.id)
        self.closures = book.of('closure', self.id)
        self.logs = [o for o in book.of('opening', self.id) if self.start <= day(o['day']) <= self.last]
        self.clock()
        self.activities = [a for a in book.tables['activity'] if self.share(a) and day(a['start']).year == year]
        self.held = [a for a in self.activities if day(a['start']) <= self.last and self.happened(a)]
        self.exempt = {d for c in self.closures if self.full(c)
                       for d in days(max(day(c['from']), self.start), min(day(c['to']), self.end)) if not self.open[d]}

        self.shut = self.begun and all(d in self.exempt for d in self.elapsed())  # 不考核

    # -- days and hours

    def clock(self):
        """Open minutes of each day: overlaps merged, midnight split, last night of the year before included."""
        stretches = defaultdict(list)
        for o in self.book.of('opening', self.id):
            for part in parts(o['segments']):
                a, b = (minutes(x.strip()) for x in part.split('-'))
                b += 1440 if b <= a else 0
                stretches[day(o['day'])].append((a, min(b, 1440)))
                if b > 1440:
                    stretches[day(o['day']) + timedelta(1)].append((0, b - 1440))
        self.open, self.office = defaultdict(int), defaultdict(int)
        for d, found in stretches.items():
            reached = 0
            for a, b in sorted(found):
                a = max(a, reached)
                if b > a:
                    reached = b
                    self.open[d] += b - a
                    self.office[d] += max(0, min(b, 1020) - max(a, 540))

    def working(self, d):
        kind = self.kinds.get(d)
        return kind == 'work' or (kind is None and d.weekday() < 5)

    def rest(self, d):
        kind = self.kinds.get(d)
        return kind == 'statutory' or (d.weekday() >= 5 and kind != 'work')

    def planned(self, d):
        """Of the plans in force the one that began last; a holiday plan on days of a holiday break only."""
        inforce = [p for p in self.plans if day(p['from']) <= d and (not p['to'] or d <= day(p['to']))]
        usual = [p for p in inforce if key('season', p['season']) != 'holiday']
        special = [p for p in inforce if key('season', p['season']) == 'holiday']
        chosen = special if special and self.kinds.get(d) in ('statutory', 'rest') else usual
        if not chosen:
            return False
        plan = max(chosen, key=lambda p: (p['from'], p['id']))
        return bool(plan[('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')[d.weekday()]])

    def elapsed(self):
        return days(self.start, self.last)

    def full(self, c):
        return not c['space'] and yes(c['exempt']) and bool(c['approver'])

    # -- activities

    def share(self, a):
        if a['partners']:
            return F(self.book.shares(a['partners']).get(self.id, 0), 100)
        return F(1) if self.book.ref('facility', a['facility']) == self.id else F(0)

    def happened(self, a):
        status = key('status', a['status'])
        return status in ('held', 'partial') or (status == 'running' and key('class', a['class']) == 'C04')

    def events(self, a):
        if key('class', a['class']) in ('C04', 'C06'):
            return 1
        n = number(a['sessions'])
        return 1 if n is None else n

    # -- targets

    def item(self, code):
        return next(i for i in self.pack['items'] if i['code'] == code)

    def standard(self, item):
        target = item['target']
        if self.type in (target.get('byType') or {}):
            return fraction(target['byType'][self.type])
        if fraction(target.get('default', '0')) > 0:
            return fraction(target['default'])
        if target.get('lastYear'):
            return self.before
        return None

    def target(self, code):
        item = self.item(code)
        standard, wanted = self.standard(item), item['target']
        binding = {self.book.ref('contract', c['code']): c for c in self.book.tables['contract']
                   if key('contract', c['status']) != 'draft' and self.id in self.book.shares(c['facilities'])}
        rows = []
        for t in self.book.tables['target']:
            contract = binding.get(self.book.ref('contract', t['contract']))
            fits = t['indicator'] == code and yes(t['replaces']) and t['unit'] == wanted.get('unit', '') and t['measure'] == wanted.get('measure', '')
            mine = not t['facility'] or self.book.ref('facility', t['facility']) == self.id
            named = number(t['year'])
            whole = not wanted.get('yearly') or key('period', t['period']) in ('', 'year')
            if contract and fits and mine and whole and key('direction', t['direction']) != 'atMost' and named in (None, self.year):
                rows.append((named is None, not t['facility'], t['id'], fraction(t['value']), contract))
        taken, total = set(), F(0)
        for open_year, _, _, value, contract in sorted(rows, key=lambda r: r[:3]):  # the most particular promise first
            first, last = day(contract['from']), day(contract['to'])
            inforce = [d for d in days(max(first, self.start), min(last, self.end))]
            fresh = [d for d in inforce if d not in taken]
            taken.update(fresh)
            if not wanted.get('yearly'):
                total += value * F(len(fresh), self.whole)
            elif not open_year:
                total += value * F(len(fresh), len(inforce)) if fresh else 0
            else:
                for d in fresh:
                    total += value * F(1, contract_year(first, d))
        if not taken:
            total = standard
        elif len(taken) < self.whole:
            total = None if standard is None else total + standard * F(self.whole - len(taken), self.whole)
        if total is None or total <= 0:
            return None
        return self.shrunk(total) if item.get('shrinks') else total

    def shrunk(self, target):
        covered = {d for c in self.closures if self.full(c) for d in days(max(day(c['from']), self.start), min(day(c['to']), self.end))}
        run = longest = 0
        for d in days(self.start, self.end):
            run = run + 1 if d in covered else 0
            longest = max(longest, run)
        if longest < 30:
            return target
        return target * F(self.whole - len(self.exempt), self.whole)

    # -- the ten

    def b11(self):
        total = sum(self.open[d] for d in self.elapsed())
        if total == 0:  # no log at all, or logs without hours: a blank is never 0
            return NODATA, None, None
        n = sum(1 for d in self.elapsed() if d not in self.exempt)
        return DATA, F(total, 60), F(n, 7)

    def b12(self):
        total = sum(self.open[d] for d in self.elapsed())
        if total == 0:
            return NODATA, None, None
        staggered = sum(self.open[d] - (self.office[d] if self.working(d) else 0) for d in self.elapsed())
        return DATA, F(staggered), F(total)

    def b13(self):
        should = [d for d in self.elapsed() if self.rest(d) and d not in self.exempt and self.planned(d)]
        if not should:
            return NODATA, None, None
        return DATA, F(sum(1 for d in should if self.open[d] >= 1)), F(len(should))

    def b21(self):
        begun = [c for c in self.closures if self.start <= day(c['from']) <= self.last]
        if begun:
            lawful = [c for c in begun if c['notice'] and day(c['notice']) <= day(c['from']) - timedelta(0 if yes(c['sudden']) else 7)]
            return DATA, F(len(lawful)), F(len(begun))
        should = [d for d in self.elapsed() if d not in self.exempt and self.planned(d)]
        logged = {day(o['day']) for o in self.logs if o['segments']}
        if not should or F(len([d for d in should if d in logged]), len(should)) < F(95, 100):
            return NODATA, None, None
        return DATA, F(1), F(1)

    def c11(self):
        if not self.activities:
            return NODATA, None, None
        return DATA, F(sum(self.events(a) for a in self.held if key('class', a['class']) in self.pack['counting'])), F(1)

    def catalogue(self):
        version = self.facility['catalogue']
        if not version:
            offered = [c for c in self.pack['catalogues'] if self.type in c['types']] or self.pack['catalogues']
            version = offered[0]['version']
        rows = {}
        for row in sorted((r for r in self.book.tables['catalogue'] if r['version'] == version), key=lambda r: r['from']):
            if not row['from'] or day(row['from']) <= self.end:
                rows[key('class', row['class'])] = row
        return rows

    def said(self, kind, subject):
        return any(key('statement', s['kind']) == kind and s['subject'] == subject and number(s['year']) == self.year
                   for s in self.book.of('statement', self.id))

    def space_days(self, use):
        best = 0
        for space in self.spaces:
            if key('use', space['use']) != use or not yes(space['open']):
                continue
            me = self.book.ref('space', space['id'] or space['name'])
            shut = {d for c in self.closures if c['space'] and self.book.ref('space', c['space']) == me for d in days(day(c['from']), day(c['to']))}
            best = max(best, sum(1 for d in self.elapsed() if self.open[d] >= 1 and d not in shut))
        return best

    def c21(self):
        classes = self.catalogue()
        if not classes or (not self.activities and not self.logs):
            return NODATA, None, None
        apply = reached = 0
        for code, row in classes.items():
            if self.said('inapplicable', code):
                continue
            apply += 1
            n = sum(self.events(a) for a in self.held if key('class', a['class']) == code)
            mode, need = key('mode', row['mode']), number(row['days']) or 0
            by_space = mode == 'space' and need > 0 and self.space_days(key('use', row['use'])) >= self.shrunk(F(need))
            by_hand = mode == 'confirm' and self.said('confirmed', code)
            reached += n >= max(number(row['minimum']) or 0, 1) or by_space or by_hand
        return (DATA, F(reached), F(apply)) if apply else (NA, None, None)

    def c22(self):
        reached = known = 0
        for group in self.pack['groups']:
            targeted = people = base = F(0)
            for a in self.held:
                targeted += group['key'] in (key('audience', x) for x in parts(a['audience']))
                n, total = number(a[group['key']]), number(a['attended'])
                if n is not None and total is not None:
                    people += n * self.share(a)
                    base += total * self.share(a)
            if base > 0:
                known += 1
                reached += targeted >= group['events'] and people / base >= fraction(group['floor'])
        if not known:
            return NODATA, None, None
        return DATA, F(reached), F(len(self.pack['groups']))

    def c23(self):
        if not self.activities:
            return NODATA, None, None
        seen = {key('festival', a['festival']) for a in self.held} & set(self.pack['festivals'])
        return DATA, F(len(seen)), F(len(self.pack['festivals']))

    def e21(self):
        if not self.held:
            return NODATA, None, None
        good = 0
        for a in self.held:
            passed = key('verdict', a['verdict']) == 'pass' and a['reviewDay'] and day(a['reviewDay']) < day(a['start'])
            good += bool(passed and ((number(a['planned']) or 0) < 1000 or a['permit']))
        return DATA, F(good), F(len(self.held))

    def f11(self):
        if not self.logs and not self.held:
            return NODATA, None, None
        people = sum(F(number(o['visits']) or 0) for o in self.logs)
        for a in self.held:
            if self.pack['visits'] == '甲' or (self.pack['visits'] == '乙' and key('outside', a['outside']) == 'outside'):
                people += (number(a['attended']) or 0) * self.share(a)
        return DATA, people, F(1)


def contract_year(first, d):
    """Days of the contract year, counted from the first day of the contract, in which d lies."""
    begin = first
    while True:
        try:
            following = begin.replace(year=begin.year + 1)
        except ValueError:
            following = date(begin.year + 1, 3, 1)
        if d < following:
            return (following - begin).days
        begin = following


def part(method, actual, target):
    """The part of the full mark: L with its floor, or P."""
    rate = actual / target
    if method['kind'] == 'linear' and rate < fraction(method.get('floor', '0')):
        return F(0)
    return min(F(1), max(F(0), rate))


def share_out(whole, weights):
    """Hundredths by the largest remainder, ties to the earlier one."""
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    marks = [w * whole // total for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(weights[i] * whole % total), i))
    for i in order[:whole - sum(marks)]:
        marks[i] += 1
    return marks


def block(pack, item):
    while item['parent']:
        item = next(i for i in pack['items'] if i['code'] == item['parent'])
    return item['code']


def full_marks(pack, states):
    """The full mark of every scored line in hundredths: what does not apply is shared out in its block."""
    leaves = [i for i in pack['items'] if i.get('metric')]
    blocks = [i for i in pack['items'] if not i['parent']]
    alive = {code: [i for i in leaves if block(pack, i) == code and states.get(i['code']) != NA] for code in (b['code'] for b in blocks)}
    of_block = share_out(hundredths(pack['full']), [hundredths(b['max']) if alive[b['code']] else 0 for b in blocks])
    marks = {}
    for b, whole in zip(blocks, of_block):
        mine = [i for i in leaves if block(pack, i) == b['code']]
        shares = share_out(whole, [0 if states.get(i['code']) == NA else hundredths(i['max']) for i in mine])
        marks.update((i['code'], s) for i, s in zip(mine, shares))
    return marks


def hundredths(text):
    return int(F(str(text)) * 100)


def points(n):
    return f'{n // 100}.{n % 100:02d}'


def score(folder, code, year, today):
    book = Book(folder)
    before = Year(book, code, year - 1, today)
    state, people, _ = before.f11() if before.begun else (NOTDUE, None, None)
    now = Year(book, code, year, today)
    now.before = people if state == DATA else None
    counted = {'B1.1': now.b11, 'B1.2': now.b12, 'B1.3': now.b13, 'B2.1': now.b21, 'C1.1': now.c11,
               'C2.1': now.c21, 'C2.2': now.c22, 'C2.3': now.c23, 'E2.1': now.e21, 'F1.1': now.f11}
    found, targets = {}, {}
    for indicator, count in counted.items():
        targets[indicator] = now.target(indicator)
        if now.shut or now.said('inapplicable', indicator):
            found[indicator] = (NA, None, None)
        elif not now.begun:
            found[indicator] = (NOTDUE, None, None)
        else:
            found[indicator] = count()
            if found[indicator][0] == DATA and targets[indicator] is None and now.item(indicator)['method']['kind'] == 'linear':
                found[indicator] = (NODATA, None, None)
    states = {i['code']: NA for i in book.pack['items'] if now.shut or now.said('inapplicable', i['code'])}
    states.update((code, result[0]) for code, result in found.items())
    marks = full_marks(book.pack, states)
    answer = {}
    for indicator, (state, num, den) in found.items():
        earned, target = 0, targets[indicator]
        if state == DATA:
            exact = marks[indicator] * part(now.item(indicator)['method'], num / den, target if target is not None else F(1))
            earned = int(exact + F(1, 2))  # half up, once
        answer[indicator] = {'score': points(earned), 'state': state, 'max': points(marks[indicator])}
        if state == DATA:
            answer[indicator].update(num=str(num), den=str(den), target=None if target is None else str(target))
    return answer


if __name__ == '__main__':
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    print(json.dumps(score(sys.argv[1], sys.argv[2], int(sys.argv[3]), date.fromisoformat(sys.argv[4])), ensure_ascii=False, indent=1))
