using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Hazards of a model with its slope and level: loyalty for the quarter and for the year follow from them.</summary>
internal sealed class LoyaltyForecast
{
    private LoyaltyForecast(double[][] hazards)
    {
        (Next, Year) = (hazards[0], new double[hazards[0].Length]);
        for (var row = 0; row < Year.Length; row++)
            Year[row] = 1 - hazards.Aggregate(1.0, (stays, lead) => stays * (1 - lead[row]));
    }

    /// <summary>Chance to be closed in the next quarter, per row.</summary>
    public double[] Next { get; }

    /// <summary>Chance to be closed within four quarters, per row.</summary>
    public double[] Year { get; }

    /// <summary>Sets the level of every quarter by closings that were known then.</summary>
    public static LoyaltyForecast Of(HazardLevel level, LoyaltyScores scores, OddsBlend blend, int gap)
    {
        var odds = Enumerable.Range(1, HazardRows.Leads).Select(lead => blend.Of(model => scores.Hazards(model, lead))).ToArray();
        var shifts = Enumerable.Range(0, scores.Rows).GroupBy(row => scores.Quarters[row]).ToDictionary(quarter => quarter.Key, Shift);
        return new LoyaltyForecast(
            [.. odds.Select(lead => lead.Select((told, row) => LogOdds.Probability(told + shifts[scores.Quarters[row]])).ToArray())]);

        double Shift(IGrouping<Quarter, int> rows)
        {
            int[] kept = [.. rows];
            return HazardLevel.Shift(Array.ConvertAll(odds, lead => Array.ConvertAll(kept, row => lead[row])), level.Upto(rows.Key.Plus(-gap)));
        }
    }
}
