#!/usr/bin/env python3
"""Counts the score of a facility-year a second time, from exported tables alone.

    recompute.py FOLDER FACILITY YEAR TODAY

FOLDER is what `guanyunbu export --all FOLDER` wrote: one CSV per ledger, pack.json and evidence.csv.
The output is JSON, {code: {"score", "state", "max", "num", "den", "target"}}, for the indicators built
so far, those of COUNTED. It is written from the definitions, not from the program, so that the two
can disagree. It needs nothing but Python's standard library.
"""
import csv
import json
import os
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction as F

DATA, NODATA, NA, NOTDUE = '有数据', '无数据', '不适用', '未到期'

COUNTED = ('A1.2', 'A1.3', 'A2.1', 'A2.2', 'A2.3', 'A3.2', 'A4.1', 'B1.1', 'B1.2', 'B1.3', 'B2.1', 'B3.1', 'B3.2', 'B4.1', 'C1.1', 'C1.2', 'C1.3',
           'C1.4', 'C1.5', 'C2.1', 'C2.2', 'C2.3', 'C3.1', 'C3.2', 'C4.1', 'D1.1', 'E2.1', 'E3.1', 'F1.1', 'F1.2', 'G2.1')
RULES = ('hours', 'offers', 'fees', 'hotline', 'emergency')
ACCESS = ('ramp', 'toilet', 'nursing', 'water', 'storage', 'largePrint', 'firstAid', 'aed', 'wheelchair', 'braille')
LAWFUL = ('weather', 'epidemic', 'superior', 'equipment')  # 合规取消

# The ledgers of what happens in the year: the column that dates a record (documents and lines of the
# plan by their declared year), and the columns that a complete record has filled beside those without
# which it cannot be saved.
COMPLETE = {
    'activity': ('start', 'service startTime endTime sessions attended review reviewDay reviewer verdict safety'),
    'opening': ('day', 'segments visits duty'),
    'closure': ('from', 'cause sudden notice way'),
    'course': ('from', 'service teacher lessons to'),
    'programme': ('year', 'owner'),
    'review': ('day', ''),
    'enrolment': ('day', 'count'),
    'registrant': ('day', 'age'),
    'books': ('month', 'cards lent returned added total'),
    'booking': ('day', ''),
    'volunteering': ('day', 'people hours'),
    'consultation': ('day', 'people member minutes result'),
    'document': ('year', ''),
    'display': ('day', 'person'),
    'stocktake': ('day', 'found person'),
    'attendance': ('month', 'owed present'),
    'training': ('day', 'hours people'),
}
PROVED = ('activity', 'closure', 'course')  # evidence is demanded
OWN_REVIEW = ('review', 'reviewDay', 'reviewer', 'verdict')


def parts(text):
    return [p.strip() for p in text.replace('；', ';').replace('、', ';').split(';') if p.strip()]


def day(text):
    """A day; a month stands for its first one."""
    return date.fromisoformat(text if len(text) > 7 else text + '-01') if text else None


def number(text):
    """A count, or None when it is not filled or not applicable; never 0 for a blank."""
    return int(text) if text.isdigit() else None


def amount(text):
    """Hours and working days, exact; None when not filled."""
    return F(text) if text.replace('.', '', 1).isdigit() else None


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


def table(folder, name):
    """The rows of a CSV file, the first one first; none when there is no such file."""
    path = os.path.join(folder, name + '.csv')
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def codes(folder):
    """What tables write for each key: {ledger: {column: {label: key}}}."""
    found = defaultdict(lambda: defaultdict(dict))
    for ledger, column, key, label in table(folder, 'codes')[1:]:
        found[ledger][column][label] = key
    return found


def read(folder, name, labels):
    """The living rows of a ledger, keyed by the English keys of the second row, labels turned into keys."""
    rows = table(folder, name)
    if not rows:
        return []
    at = next(i for i, row in enumerate(rows) if row and any(c.startswith('#') for c in row))
    columns = [c.lstrip('#').strip() for c in rows[at]]
    found = [defaultdict(str, zip(columns, row)) for row in rows[at + 1:] if any(row)]
    for row in found:
        for column, words in labels.items():
            row[column] = ';'.join(words.get(word, word) for word in parts(row[column])) if row[column] not in words else words[row[column]]
    return [row for row in found if not yes(row['void'])]


def spans(first, last, start, end):
    """The (day, from, to) in minutes of something with these hours on each of its days; past midnight it goes
    on into the next day, and its last day is the one on which it ends."""
    a, b = minutes(start), minutes(end)
    if b > a:
        return [(d, a, b) for d in days(first, last)]
    nights = days(first, max(first, last - timedelta(1)))
    return [part for d in nights for part in ((d, a, 1440), (d + timedelta(1), 0, b))]


def merged(stretches):
    """Stretches of one day without their overlaps."""
    found = []
    for a, b in sorted(stretches):
        if found and a <= found[-1][1]:
            found[-1][1] = max(found[-1][1], b)
        elif b > a:
            found.append([a, b])
    return found


def month_ends(first, last):
    """The last days of the months that have ended by the last day."""
    return [d for d in days(first, last) if (d + timedelta(1)).day == 1]


class Book:
    """The tables, with references turned into one name for each record."""

    def __init__(self, folder):
        labels = codes(folder)
        self.tables = {name: read(folder, name, labels[name]) for name in (
            'facility', 'space', 'plan', 'holiday', 'catalogue', 'statement', 'operator', 'contract', 'target', 'community',
            'brand', 'offer', 'asset', 'staff', *COMPLETE)}
        with open(os.path.join(folder, 'pack.json'), encoding='utf-8') as file:
            self.pack = json.load(file)
        self.proofs = {(name, record) for name, record, count in table(folder, 'evidence')[1:] if int(count) > 0}
        self.known = {}
        for name in ('facility', 'space', 'contract', 'asset', 'staff', 'brand', 'programme', 'course', 'activity', 'enrolment'):
            register = self.known[name] = defaultdict(list)
            for row in self.tables[name]:
                me = row['id'] or row['code'] or row['name']
                for text in {row[column] for column in ('id', 'code', 'no', 'short', 'name')} - {''}:
                    register[text].append((me, row['facility']))

    def ref(self, name, text, facility=''):
        """The record that is meant; of several of that name the one of the facility."""
        found = self.known[name].get(text, [])
        near = [me for me, at in found if at == facility] or [me for me, _ in found]
        return near[0] if near else text

    def proved(self, name, row):
        return (name, row['id']) in self.proofs

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
        self.type = self.facility['type']
        self.start, self.end = date(year, 1, 1), date(year, 12, 31)
        self.whole = (self.end - self.start).days + 1
        self.today, self.last = today, min(today, self.end)
        self.begun = self.last >= self.start
        self.kinds = {day(h['day']): h['kind'] for h in book.tables['holiday']}
        self.plans = book.of('plan', self.id)
        self.spaces = book.of('space', self.id)
        self.closures = book.of('closure', self.id)
        self.logs = [o for o in book.of('opening', self.id) if self.start <= day(o['day']) <= self.last]
        self.clock()
        self.ever = [a for a in book.tables['activity'] if self.share(a) and day(a['start']) <= self.last and self.happened(a)]
        self.activities = [a for a in book.tables['activity'] if self.share(a) and day(a['start']).year == year]
        self.held = [a for a in self.ever if day(a['start']).year == year]
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
        self.doors = {d: merged(found) for d, found in stretches.items()}
        for d, found in self.doors.items():
            for a, b in found:
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
        usual = [p for p in inforce if p['season'] != 'holiday']
        special = [p for p in inforce if p['season'] == 'holiday']
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
        return a['status'] in ('held', 'partial') or (a['status'] == 'running' and a['class'] == 'C04')

    def events(self, a):
        if a['class'] in ('C04', 'C06'):
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
        wanted = dict(item['target'], shrinks=item.get('shrinks'))
        return self.promised(code, wanted, self.standard(item))

    def promised(self, code, wanted, standard):
        """The contract's target over the days of its contracts, the standard on the others."""
        binding = {self.book.ref('contract', c['code']): c for c in self.binding()}
        rows = []
        for t in self.book.tables['target']:
            contract = binding.get(self.book.ref('contract', t['contract']))
            fits = t['indicator'] == code and yes(t['replaces']) and t['unit'] == wanted.get('unit', '') and t['measure'] == wanted.get('measure', '')
            mine = not t['facility'] or self.book.ref('facility', t['facility']) == self.id
            named = number(t['year'])
            whole = not wanted.get('yearly') or t['period'] in ('', 'year')
            if contract and fits and mine and whole and t['direction'] != 'atMost' and named in (None, self.year):
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
        return self.shrunk(total) if wanted.get('shrinks') else total

    def binding(self):
        """The signed contracts of the facility."""
        return [c for c in self.book.tables['contract'] if c['status'] != 'draft' and self.id in self.book.shares(c['facilities'])]

    def figure(self, code, name):
        """A threshold inside a rule, for this type of facility if it has its own."""
        numbers = self.item(code).get('numbers') or {}
        return fraction(numbers.get(f'{name}.{self.type}', numbers.get(name, '0')))

    def shrunk(self, target):
        covered = {d for c in self.closures if self.full(c) for d in days(max(day(c['from']), self.start), min(day(c['to']), self.end))}
        run = longest = 0
        for d in days(self.start, self.end):
            run = run + 1 if d in covered else 0
            longest = max(longest, run)
        if longest < 30:
            return target
        return target * F(self.whole - len(self.exempt), self.whole)

    # -- what the facility declared

    def statements(self, *kinds):
        return [s for s in self.book.of('statement', self.id) if s['kind'] in kinds and number(s['year']) == self.year]

    def said(self, kind, subject):
        return any(s['subject'] == subject for s in self.statements(kind))

    # -- A: running the house

    def dated(self, name, column='day'):
        """The rows of a ledger dated in the period."""
        return [r for r in self.book.of(name, self.id) if r[column] and self.start <= day(r[column]) <= self.last]

    def a12(self):
        deadline = date(self.year, 1, 31)
        first = min((day(c['from']) for c in self.binding()), default=None)
        if first and first <= self.end:
            deadline = max(deadline, first + timedelta(30))
        papers = [d for d in self.book.of('document', self.id) if number(d['year']) == self.year and day(d['filed']) <= self.today]
        plans = [day(d['filed']) for d in papers if d['kind'] == 'plan']
        summary = any(d['kind'] == 'summary' for d in papers)
        if not plans and not summary:
            return (NODATA if self.today > deadline else NOTDUE), None, None
        return DATA, F(any(filed <= deadline for filed in plans) + summary), F(2)

    def latest(self, items):
        """The last check of each item in the period."""
        return {row['item']: row for row in sorted(self.dated('display'), key=lambda r: r['day']) if row['item'] in items}

    def a13(self):
        found = self.latest(RULES)
        if not found:
            return NODATA, None, None
        good = {item for item, row in found.items() if row['result'] == 'pass' and self.book.proved('display', row)}
        if not self.charged(self.start, self.last):
            good.add('fees')
        return DATA, F(len(good)), F(len(RULES))

    def posts(self, d):
        """Staff promised by the contract in force on the day, of two by the one that began last."""
        inforce = [c for c in self.binding() if day(c['from']) <= d <= day(c['to'])]
        return number(max(inforce, key=lambda c: c['from'])['staff']) or 0 if inforce else 0

    def a21(self):
        owed = present = F(0)
        sheets = {last: [r for r in self.book.of('attendance', self.id) if day(r['month']) == last.replace(day=1)] for last in month_ends(self.start, self.last)}
        if not sheets:
            return NOTDUE, None, None
        if not any(sheets.values()):
            return NODATA, None, None
        for last, rows in sheets.items():
            for r in rows:
                due, there = amount(r['owed']), amount(r['present'])
                if due is not None and there is not None:
                    owed, present = owed + due, present + there
            if not rows:
                owed += sum(self.posts(d) for d in days(last.replace(day=1), last) if self.open[d] >= 1)
        return (DATA, present, owed) if owed else (NODATA, None, None)

    def person_hours(self, name):
        """Hours times people of the rows that tell both; None when none does."""
        told = [(amount(r['hours']), number(r['people'])) for r in self.dated(name)]
        told = [F(hours * people) for hours, people in told if hours is not None and people is not None]
        return sum(told, F(0)) if told else None

    def a22(self):
        hours = self.person_hours('training')
        if hours is None:
            return NODATA, None, None
        ends = month_ends(self.start, self.last)
        if not ends or ends[-1] != self.last:
            ends.append(self.last)
        staff = sum(1 for d in ends for s in self.book.of('staff', self.id) if day(s['from']) <= d and (not s['to'] or d <= day(s['to'])))
        return (DATA, hours, F(staff, len(ends))) if staff else (NODATA, None, None)

    def a23(self):
        hours = self.person_hours('volunteering')
        return (NODATA, None, None) if hours is None else (DATA, hours, F(1))

    def a32(self):
        counts = {}
        for row in sorted(self.dated('stocktake'), key=lambda r: r['day']):
            counts[self.book.ref('asset', row['asset'], row['facility'])] = row
        on = max((day(r['day']) for r in counts.values()), default=self.last)

        def listed_on(bought, kept):
            return [a['id'] for a in self.book.of('asset', self.id) if (not a['bought'] or day(a['bought']) <= bought)
                    and (a['state'] != 'scrapped' or (a['scrappedOn'] and day(a['scrappedOn']) > kept))]
        if not counts:  # nothing is to be counted only where nothing was owned in the period
            return (NODATA if listed_on(self.last, self.start - timedelta(1)) else NA), None, None
        listed = listed_on(on, on)
        if not listed:
            return NA, None, None
        agree = sum(1 for a in listed if a in counts and number(counts[a]['found']) is not None and number(counts[a]['found']) == number(counts[a]['listed']))
        return DATA, F(agree), F(len(listed))

    def complete(self, name, row):
        """Every column filled that the record should have; a form may have filled those of the review. What is
        planned, put off or cancelled owes nothing."""
        if name == 'activity' and row['status'] not in ('held', 'partial', 'running'):
            return True
        for column in COMPLETE[name][1].split():
            if not row[column] and not (name == 'activity' and column in OWN_REVIEW and self.forms(row)):
                return False
        return name not in PROVED or self.book.proved(name, row)

    def a41(self):
        total = good = 0
        for name, (column, _) in COMPLETE.items():
            for row in self.book.of(name, self.id):
                inside = number(row['year']) == self.year if column == 'year' else self.start <= day(row[column]) <= self.last
                if inside:
                    total += 1
                    good += self.complete(name, row)
        return (DATA, F(good), F(total)) if total else (NODATA, None, None)

    # -- B: the doors and the rooms

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

    def shut_days(self, space):
        """Days on which a closure names the room."""
        me = self.book.ref('space', space['id'])
        return {d for c in self.closures if c['space'] and self.book.ref('space', c['space'], c['facility']) == me for d in days(day(c['from']), day(c['to']))}

    def b31(self):
        usable, area = number(self.facility['usable']), number(self.facility['openArea'])
        rooms = [s for s in self.spaces if yes(s['open'])]
        should = [d for d in self.elapsed() if d not in self.exempt and self.planned(d)]
        if not usable or area is None or not rooms or not should:
            return NODATA, None, None
        opened = 0
        for s in rooms:
            shut = self.shut_days(s)
            opened += sum(1 for d in self.elapsed() if self.open[d] >= 1 and d not in self.exempt and d not in shut)
        rate = min(F(1), F(opened, len(should) * len(rooms)))
        return DATA, rate * min(F(1), F(area, usable) / self.figure('B3.1', 'area')), F(1)

    def taken(self, space):
        """The stretches of each day in which the room is used."""
        me, found = self.book.ref('space', space['id']), defaultdict(list)
        stretches = []
        for a in self.held:
            if not a['space'] or self.book.ref('space', a['space'], a['facility']) != me:
                continue
            first = day(a['start'])
            last = max(first, day(a['end']) or first)
            if a['class'] == 'C04':
                stretches += [(d, 0, 1440) for d in days(first, last)]
            elif a['startTime'] and a['endTime']:
                stretches += spans(first, last, a['startTime'], a['endTime'])
        for b in self.dated('booking'):
            if b['state'] == 'used' and self.book.ref('space', b['space'], b['facility']) == me:
                for part in parts(b['segments']):
                    start, end = (x.strip() for x in part.split('-'))
                    stretches += spans(day(b['day']), day(b['day']), start, end)
        for d, a, b in stretches:
            found[d].append((a, b))
        return found

    def b32(self):
        total = used = 0
        for s in self.spaces:
            if not yes(s['bookable']):
                continue
            shut, taken = self.shut_days(s), self.taken(s)
            for d in (d for d in self.elapsed() if d not in shut):
                total += self.open[d]
                used += sum(max(0, min(b, y) - max(a, x)) for a, b in self.doors.get(d, ()) for x, y in merged(taken[d]))
        return (DATA, F(used), F(total)) if total else (NODATA, None, None)

    def b41(self):
        results = [row['result'] for row in self.latest(ACCESS).values()]
        if not results:
            return NODATA, None, None
        apply = len(ACCESS) - results.count('na')
        return (DATA, F(results.count('pass')), F(apply)) if apply else (NA, None, None)

    # -- C: what is offered

    def c11(self):
        if not self.activities:
            return NODATA, None, None
        return DATA, F(sum(self.events(a) for a in self.held if a['class'] in self.pack['counting'])), F(1)

    def course(self, a):
        return self.book.ref('course', a['course'], a['facility']) if a['course'] else ''

    def c12(self):
        if not self.activities:
            return NODATA, None, None
        begun, n = {}, 0
        for a in sorted(self.ever, key=lambda a: a['start']):
            if self.course(a):
                begun.setdefault(self.course(a), day(a['start']).year)
            elif day(a['start']).year == self.year and a['class'] in ('C06', 'C07'):
                n += self.events(a)
        return DATA, F(n + sum(1 for year in begun.values() if year == self.year)), F(1)

    def c13(self):
        if not self.activities:
            return NODATA, None, None
        return DATA, F(sum(1 for a in self.held if a['class'] == 'C04')), F(1)

    def c14(self):
        months = self.dated('books', 'month')
        if not self.activities and not months:
            return NODATA, None, None
        floor = self.figure('C1.4', 'floor')

        def half(n, target):
            return F(0) if n / target < floor else min(F(1), n / target)
        events = half(F(sum(self.events(a) for a in self.held if a['class'] == 'C01')), self.shrunk(self.figure('C1.4', 'events')))
        loans = self.promised('C1.4', {'unit': '册次', 'measure': '', 'yearly': True, 'shrinks': True}, self.figure('C1.4', 'loans') or None)
        if loans is None:
            return DATA, events, F(1)
        return DATA, events + half(F(sum(number(m['lent']) or 0 for m in months)), loans), F(2)

    def c15(self):
        listed = {c['name'] for c in self.book.tables['community'] if c['street'] == self.facility['street']}
        if not listed or not self.activities:
            return NODATA, None, None
        people = defaultdict(F)
        for a in self.held:
            for name in set(parts(a['visited'])) & listed:
                people[name, a['start']] += (number(a['attended']) or 0) * self.share(a)
        full = [name for (name, _), n in people.items() if n >= self.figure('C1.5', 'people')]
        return DATA, F(sum(1 for name in listed if full.count(name) >= self.figure('C1.5', 'days'))), F(len(listed))

    def catalogue(self):
        version = self.facility['catalogue']
        if not version:
            offered = [c for c in self.pack['catalogues'] if self.type in c['types']] or self.pack['catalogues']
            version = offered[0]['version']
        rows = {}
        for row in sorted((r for r in self.book.tables['catalogue'] if r['version'] == version), key=lambda r: r['from']):
            if not row['from'] or day(row['from']) <= self.end:
                rows[row['class']] = row
        return rows

    def space_days(self, use):
        best = 0
        for space in self.spaces:
            if space['use'] == use and yes(space['open']):
                shut = self.shut_days(space)
                best = max(best, sum(1 for d in self.elapsed() if self.open[d] >= 1 and d not in shut))
        return best

    def confirmed(self, code):
        return any(s['subject'] == code and self.book.proved('statement', s) for s in self.statements('confirmed'))

    def c21(self):
        classes = self.catalogue()
        if not classes or (not self.activities and not self.logs):
            return NODATA, None, None
        apply = reached = 0
        for code, row in ((code, row) for code, row in classes.items() if not self.said('inapplicable', code)):
            apply += 1
            n = sum(self.events(a) for a in self.held if a['class'] == code)
            need = number(row['days']) or 0
            by_space = row['mode'] == 'space' and need > 0 and self.space_days(row['use']) >= self.shrunk(F(need))
            by_hand = row['mode'] == 'confirm' and self.confirmed(code)
            reached += n >= max(number(row['minimum']) or 0, 1) or by_space or by_hand
        return (DATA, F(reached), F(apply)) if apply else (NA, None, None)

    def c22(self):
        reached = known = 0
        for group in self.pack['groups']:
            targeted = people = base = F(0)
            for a in self.held:
                targeted += group['key'] in parts(a['audience'])
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
        seen = {a['festival'] for a in self.held} & set(self.pack['festivals'])
        return DATA, F(len(seen)), F(len(self.pack['festivals']))

    def c31(self):
        if not self.book.of('brand', self.id):
            return NODATA, None, None
        n = F(0)
        for brand in self.book.tables['brand']:
            events = sum(1 for a in self.held if a['brand'] and self.book.ref('brand', a['brand'], a['facility']) == brand['id'])
            if events >= self.figure('C3.1', 'events'):
                n += 1 if number(brand['since']) <= self.year - 1 else self.figure('C3.1', 'new')
        return DATA, n, self.figure('C3.1', 'brands')

    def c32(self):
        said = [s for s in self.statements('excellent', 'met', 'unmet') if s['subject'] == 'C3.2' and self.book.proved('statement', s)]
        if not said:
            return NODATA, None, None
        return DATA, max(self.figure('C3.2', s['kind']) for s in said), F(1)

    def c41(self):
        lines = [p for p in self.book.of('programme', self.id) if number(p['year']) == self.year]
        if not lines:
            return NODATA, None, None
        due = [p for p in lines if day(p['due']) <= self.last]
        if not due:
            return NOTDUE, None, None
        past = [a for a in self.activities if day(a['start']) <= self.last]
        done = lawful = 0
        for p in due:
            mine = [a for a in past if a['programme'] and self.book.ref('programme', a['programme'], a['facility']) == p['id']]
            off = [a for a in mine if a['status'] == 'cancelled']
            if any(self.happened(a) for a in mine):
                done += 1
            elif off and all(a['cause'] in LAWFUL and self.book.proved('activity', a) for a in off):
                lawful += 1
        return (DATA, F(done), F(len(due) - lawful)) if len(due) > lawful else (NA, None, None)

    # -- D, E: what costs, what is lawful

    def offered(self, first, last):
        return [o for o in self.book.of('offer', self.id) if day(o['from']) <= last and (not o['to'] or first <= day(o['to']))]

    def charged(self, first, last):
        """Whether the book shows an item that costs money on any of the days."""
        return any(o['kind'] != 'free' for o in self.offered(first, last))

    def d11(self):
        if self.statements('noFee') and not self.charged(self.start, self.last):
            return DATA, F(1), F(1)
        shares = []
        for d in month_ends(self.start, self.last) or [self.last]:
            items = [o['kind'] for o in self.offered(d, d) if o['kind'] != 'auxiliary']
            if items:
                shares.append(F(items.count('free'), len(items)))
        return (DATA, sum(shares), F(len(shares))) if shares else (NODATA, None, None)

    def covers(self, r, name, column):
        return {self.book.ref(name, part, r['facility']) for part in parts(r[column])}

    def forms(self, a):
        """The reviews on their own form that cover the activity or its course."""
        return [r for r in self.book.tables['review']
                if a['id'] in self.covers(r, 'activity', 'activities') or self.course(a) in self.covers(r, 'course', 'courses')]

    def e21(self):
        if not self.held:
            return NODATA, None, None
        good = 0
        for a in self.held:
            verdict, on = a['verdict'], day(a['reviewDay'])
            if not any(a[column] for column in OWN_REVIEW):
                before = [r for r in self.forms(a) if day(r['day']) < day(a['start'])]
                if before:
                    last = max(before, key=lambda r: r['day'])
                    verdict, on = last['verdict'], day(last['day'])
            passed = verdict == 'pass' and on and on < day(a['start'])
            good += bool(passed and ((number(a['planned']) or 0) < 1000 or a['permit']))
        return DATA, F(good), F(len(self.held))

    def registers(self):
        """What shows whether children under 14 are in the book."""
        return self.statements('onlyCounts') + self.dated('enrolment') + [r for r in self.dated('registrant') if r['age'] == 'under14']

    def guarded(self):
        """Guardians consented for every child under 14, or no such child can be in the book."""
        found = self.registers()
        children = [r for r in found if r['consent'] or r['age']]
        if children:
            return all(r['consent'] == 'yes' for r in children)
        return bool(found) and (any(r['kind'] for r in found) or all(r['ages'] for r in found if r['mode'] == 'named'))

    def ended(self):
        """The (day until which names were kept, day on which they were purged) that count in this year."""
        found = [(day(r['keepUntil']), day(r['purgedOn'])) for r in self.book.of('enrolment', self.id) + self.book.of('registrant', self.id) if r['keepUntil']]
        return [(until, gone) for until, gone in found if until < self.last and (until >= self.start or gone is None or gone > self.last)]

    def e31(self):
        notices = [d for d in self.book.of('document', self.id) if d['kind'] == 'notice' and day(d['filed']) <= self.last]
        contracts = [c for c in self.binding() if day(c['from']) <= self.last and self.start <= day(c['to'])]
        ended = self.ended()
        if not notices and not contracts and not ended and not self.registers():
            return NODATA, None, None
        met = [any(not d['until'] or self.last <= day(d['until']) for d in notices), self.guarded(), all(gone and gone <= until for until, gone in ended)]
        if contracts:
            met.append(all(yes(c['privacy']) for c in contracts))
        return DATA, F(sum(met)), F(len(met))

    # -- F, G: who came, who was asked

    def f11(self):
        if not self.logs and not self.held:
            return NODATA, None, None
        people = sum(F(number(o['visits']) or 0) for o in self.logs)
        for a in self.held:
            if self.pack['visits'] == '甲' or (self.pack['visits'] == '乙' and a['outside'] == 'outside'):
                people += (number(a['attended']) or 0) * self.share(a)
        return DATA, people, F(1)

    def f12(self):
        came = booked = F(0)
        for a in self.held:
            n, there = number(a['booked']), number(a['signed'])
            if n and there is not None:
                booked, came = booked + n * self.share(a), came + there * self.share(a)
        if booked:
            return DATA, came, booked
        rooms = {self.book.ref('space', s['id']): number(s['capacity']) for s in self.book.tables['space']}
        for a in self.held:
            room, there = rooms.get(self.book.ref('space', a['space'], a['facility'])), number(a['attended'])
            if room and there is not None and a['class'] != 'C04':
                room *= max(number(a['sessions']) or 1, 1)
                booked, came = booked + room * self.share(a), came + min(there, room) * self.share(a)
        return (DATA, came, booked) if booked else (NODATA, None, None)

    def g21(self):
        rounds = self.dated('consultation')
        if not rounds:
            return NODATA, None, None
        asked = min(self.figure('G2.1', 'rounds'), sum(1 for r in rounds if r['minutes'])) * self.figure('G2.1', 'each')
        return DATA, min(F(1), asked + (self.figure('G2.1', 'resident') if any(yes(r['member']) for r in rounds) else 0)), F(1)


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
    """The part of the full mark: L with its floor, the ramp from its low end to its target, or P."""
    rate = actual / target
    if method['kind'] == 'ramp':
        low = fraction(method['low'])
        rate = F(1) if actual >= target else F(0) if actual <= low or target <= low else (actual - low) / (target - low)
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
    found, targets = {}, {}
    for indicator in COUNTED:
        targets[indicator] = now.target(indicator)
        if now.shut or now.said('inapplicable', indicator):
            found[indicator] = (NA, None, None)
        elif not now.begun:
            found[indicator] = (NOTDUE, None, None)
        else:
            found[indicator] = getattr(now, indicator.replace('.', '').lower())()
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
