using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Finds closings, and the quarters whose labels are not told yet.</summary>
/// <param name="sums">What the operations come to; null where there is no file of them.</param>
internal sealed class NpfLabelTally(NpfAccountSums? sums)
{
    // Below a tenth of what is usual, labels are not told: the lowest year of the original has a sixth.
    private const double Low = 0.1;

    // With so many closings expected, none by chance is one in 150.
    private const double EnoughExpected = 5;

    private readonly SortedDictionary<int, Counts> _quarters = [];
    private long _leaving;
    private long _notLast;
    private long _byOperations;
    private long _byLabel;

    /// <summary>The quarter in which an account was closed; null where it was not, or that is not told.</summary>
    /// <param name="account">The account.</param>
    /// <param name="rows">Its rows in order, one a quarter.</param>
    public Quarter? Add(int account, ReadOnlySpan<NpfRow> rows)
    {
        for (var place = 0; place < rows.Length; place++)
            AddLabel(rows[place].QuarterIndex, rows[place].Label, isLast: place == rows.Length - 1);
        ref readonly var last = ref rows[^1];
        if (sums?.PaidOut(account) is { } paidOut && paidOut > last.Quarter)
        {
            _byOperations++;
            var counts = Of(last.QuarterIndex);
            counts.GivenAway += last.Label == NpfLabel.Hidden ? 1 : 0;
            counts.Told += last.Label < NpfLabel.Unknown ? 1 : 0;
            counts.Denied += last.Label == NpfLabel.Stays ? 1 : 0;
            return paidOut;
        }

        if (last.Label != NpfLabel.Leaves)
            return null;
        _byLabel++;
        return last.Quarter.Plus(1);
    }

    public NpfLabelFacts Facts()
    {
        var leaving = _quarters.Where(pair => pair.Value.Leaving > 0).ToList();
        Quarter? first = leaving.Count == 0 ? null : new Quarter(leaving[0].Key);
        var last = LastTold();
        var after = _quarters.Where(pair => pair.Key > last.Index).Select(pair => pair.Value).ToList();
        return new NpfLabelFacts
        {
            Labelled = _quarters.Values.Sum(counts => counts.Labelled),
            Leaving = _leaving,
            NotLast = _notLast,
            FirstLeaving = first,
            LabelledBefore = _quarters.Where(pair => pair.Key < first?.Index).Sum(pair => pair.Value.Labelled),
            Last = new Quarter(_quarters.Keys.Last()),
            LastLabelled = last,
            LabelledAfter = after.Sum(counts => counts.Labelled),
            LeavingAfter = after.Sum(counts => counts.Leaving),
            ClosedByOperations = _byOperations,
            ClosedByLabel = _byLabel,
            Contradicted = _quarters.Where(pair => pair.Key <= last.Index).Sum(pair => pair.Value.Denied),
            GivenAway = _quarters.Where(pair => pair.Key <= last.Index).Sum(pair => pair.Value.GivenAway),
        };
    }

    private void AddLabel(int quarter, NpfLabel label, bool isLast)
    {
        var counts = Of(quarter);
        if (label >= NpfLabel.Unknown)
            return;
        counts.Labelled++;
        if (label != NpfLabel.Leaves)
            return;
        counts.Leaving++;
        _leaving++;
        _notLast += isLast ? 0 : 1;
    }

    /// <summary>Goes back from the end as long as fewer leave than the operations tell, or than is usual.</summary>
    private Quarter LastTold()
    {
        var usual = Usual();
        var quarters = _quarters.Reverse().ToList();
        var untold = -1;
        for (var place = 0; place < quarters.Count; place++)
        {
            var counts = quarters[place].Value;
            var expected = counts.Labelled * usual;
            var isDenied = counts.Denied > 0 && counts.Leaving <= Low * counts.Told;
            var isLow = expected >= EnoughExpected && counts.Leaving <= Low * expected;
            if (isDenied || isLow || counts.Labelled == 0 || (place == 0 && counts.Leaving == 0))
                untold = place;
            else if (counts.Leaving > 0)
                break;
        }

        return new Quarter(untold + 1 < quarters.Count ? quarters[untold + 1].Key : quarters[untold].Key - 1);
    }

    // Closings began at some time, and end where they are not told: in between lies what is usual.
    private double Usual()
    {
        var places = _quarters.Values.Select((counts, place) => (counts, place)).Where(pair => pair.counts.Leaving > 0).Select(pair => pair.place).ToList();
        if (places.Count == 0)
            return 0;
        var between = _quarters.Values.Skip(places[0]).Take(places[^1] - places[0] + 1).ToList();
        return (double)between.Sum(counts => counts.Leaving) / between.Sum(counts => counts.Labelled);
    }

    private Counts Of(int quarter)
    {
        if (!_quarters.TryGetValue(quarter, out var counts))
            _quarters.Add(quarter, counts = new Counts());
        return counts;
    }

    /// <summary>Labels of a quarter; closings the operations tell of accounts whose last row, labelled, lies in it.</summary>
    private sealed class Counts
    {
        public long Labelled { get; set; }

        public long Leaving { get; set; }

        public long Told { get; set; }

        public long Denied { get; set; }

        public long GivenAway { get; set; }
    }
}
