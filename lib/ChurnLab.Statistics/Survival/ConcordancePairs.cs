using ChurnLab.Hosting;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>Pairs of an event and a subject at risk then, counted by their risks; strata are added one by
/// one.</summary>
/// <remarks>
/// A subject whose observation ends at the time of an event is at risk of it, one with an event of its own at that time
/// is in no pair.
/// </remarks>
internal sealed class ConcordancePairs(Func<int, double> riskOf, Func<double, double> weightAt)
{
    // Of each row in all its pairs: those that agree, and all.
    private readonly List<(double Agreeing, double All)> _shares = [];

    private double _concordant;
    private double _discordant;
    private double _tied;

    public void Add(SurvivalRows rows)
    {
        var ranks = Ranks(rows);
        var order = Sorted.Places(rows.Entries);
        var shares = new (double Agreeing, double All)[rows.Count];
        AmbientCancellation.ThrowIfRequested();
        OfEvents(rows, ranks, order, shares);
        AmbientCancellation.ThrowIfRequested();
        OfAtRisk(rows, ranks, order, shares);
        _shares.AddRange(shares);
    }

    public ConcordanceEstimate Estimate(double confidence)
    {
        var all = _concordant + _discordant + _tied;
        var value = (_concordant + (_tied / 2)) / all;
        return new()
        {
            Value = value,
            StandardError = Math.Sqrt(_shares.Sum(share => Math.Pow((share.Agreeing - (value * share.All)) / all, 2))),
            Concordant = _concordant,
            Discordant = _discordant,
            TiedRisks = _tied,
            Confidence = confidence,
        };
    }

    // Back in time, with those at risk in the tree.
    private void OfEvents(SurvivalRows rows, int[] ranks, int[] order, (double Agreeing, double All)[] shares)
    {
        var atRisk = new FenwickTree(rows.Count);
        var gone = order.Length;
        for (var end = rows.Count; end > 0;)
        {
            var start = rows.StartOfTime(end);
            for (; gone > 0 && rows.Entries[order[gone - 1]] >= rows.Durations[start]; gone--)
                atRisk.Add(ranks[order[gone - 1]], -1);
            AddAll(isEvent: false);
            for (var place = start; place < end; place++)
            {
                if (!rows.Events[place])
                    continue;
                var (weight, below, upTo) = (weightAt(rows.Durations[place]), atRisk.Before(ranks[place]), atRisk.Before(ranks[place] + 1));
                _concordant += weight * below;
                _discordant += weight * (atRisk.Total - upTo);
                _tied += weight * (upTo - below);
                shares[place] = (weight * (below + upTo) / 2, weight * atRisk.Total);
            }

            AddAll(isEvent: true);
            end = start;

            void AddAll(bool isEvent)
            {
                for (var place = start; place < end; place++)
                {
                    if (rows.Events[place] == isEvent)
                        atRisk.Add(ranks[place], 1);
                }
            }
        }
    }

    // On in time, with the events so far in the tree.
    private void OfAtRisk(SurvivalRows rows, int[] ranks, int[] order, (double Agreeing, double All)[] shares)
    {
        var events = new FenwickTree(rows.Count);
        var entered = 0;
        for (var start = 0; start < rows.Count;)
        {
            var end = rows.EndOfTime(start);
            for (; entered < order.Length && rows.Entries[order[entered]] < rows.Durations[start]; entered++)
                Count(order[entered], -1);
            CountAll(isEvent: true);
            for (var place = start; place < end; place++)
            {
                if (rows.Events[place])
                    events.Add(ranks[place], weightAt(rows.Durations[place]));
            }

            CountAll(isEvent: false);
            start = end;

            void CountAll(bool isEvent)
            {
                for (var place = start; place < end; place++)
                {
                    if (rows.Events[place] == isEvent)
                        Count(place, 1);
                }
            }
        }

        void Count(int place, int sign)
        {
            var above = events.Total - ((events.Before(ranks[place]) + events.Before(ranks[place] + 1)) / 2);
            shares[place].Agreeing += sign * above;
            shares[place].All += sign * events.Total;
        }
    }

    private int[] Ranks(SurvivalRows rows)
    {
        var risks = new double[rows.Count];
        for (var place = 0; place < risks.Length; place++)
            risks[place] = riskOf(rows.Places[place]);
        var places = Sorted.Places(risks);
        var ranks = new int[rows.Count];
        for (var i = 1; i < places.Length; i++)
            ranks[places[i]] = ranks[places[i - 1]] + (risks[places[i]] > risks[places[i - 1]] ? 1 : 0);
        return ranks;
    }
}
