using ChurnLab.Insight;
using ChurnLab.Learning;

namespace ChurnLab.Studies.Offers;

/// <summary>Clients that offers are chosen for, one per row.</summary>
/// <param name="Features">What conditions of offers look at.</param>
/// <param name="Risks">Risk of declining, one per client, best out-of-fold and calibrated. Range: 0 to 1.</param>
/// <param name="Profits">Profit from the client, thousand roubles a month; below 0 is a loss.</param>
public sealed record OfferClients(FeatureTable Features, IReadOnlyList<double> Risks, IReadOnlyList<double> Profits)
{
    /// <summary>Number of clients.</summary>
    public int Count => Features.Rows;

    /// <summary>Whether the risk tells nobody from anybody: several clients, all with the same one.</summary>
    internal bool HaveOneRisk => Count > 1 && Risks.All(risk => risk == Risks[0]);

    /// <summary>Refuses what no plan can be made of.</summary>
    /// <exception cref="InsightException">Numbers of clients, risks and profits differ, or one of them is missing or
    /// outside its range.</exception>
    internal void Check()
    {
        if (Risks.Count != Count || Profits.Count != Count)
        {
            throw new InsightException(
                $"There are {Count} clients, {Risks.Count} risks and {Profits.Count} profits: expected one of each per client.");
        }

        for (var row = 0; row < Count; row++)
        {
            if (!(Risks[row] is >= 0 and <= 1))
                throw new InsightException(FormattableString.Invariant($"The client in row {row} has the risk {Risks[row]}; expected 0 to 1."));
            if (!double.IsFinite(Profits[row]))
            {
                throw new InsightException(FormattableString.Invariant(
                    $"The client in row {row} has the profit {Profits[row]}; expected a number, so leave the client out or fill it in."));
            }
        }
    }
}
