using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A weighted sum of the log odds that models tell: of one, its calibration; of several, their ensemble. Its level is set apart.</summary>
/// <remarks>
/// Weights are learnt from rows out of time with a level of its own for every quarter in question, because levels that come and go with the
/// calendar would otherwise be taken for models that say too much. Stacking as in Wolpert: Stacked generalization, Neural Networks 1992.
/// </remarks>
/// <param name="Members">Models.</param>
/// <param name="Slopes">Weight per model.</param>
internal sealed record OddsBlend(IReadOnlyList<string> Members, IReadOnlyList<double> Slopes)
{
    private const string Quarter = "quarter";

    public static OddsBlend Fit(OutOfTime rows, params IReadOnlyList<string> members)
    {
        var said = members.Select(member => (FeatureColumn)new NumberFeature(member, LogOdds.Of(rows.Hazards(member))));
        var quarters = new CategoryFeature(Quarter, rows.Pairs.Select(pair => pair.Target.ToString()));
        var table = new FeatureTable(said.Append(quarters));
        var model = new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Numbers(), ColumnGroup.Categories(new OneHotEncoder()))],
            Classifier = new LogisticRegression { C = 1_000 },
        }.Fit(table, Target.Binary(rows.Classes), new FitContext { Weights = rows.Weights });
        var coefficients = ((FittedLogisticRegression)((FittedPipeline)model).Classifier).Coefficients;
        return new OddsBlend(members, [.. coefficients.Take(members.Count)]);
    }

    /// <summary>Log odds without level, per row.</summary>
    public double[] Of(Func<string, double[]> hazards)
    {
        double[] sums = [];
        foreach (var (place, member) in Members.Index())
        {
            var odds = LogOdds.Of(hazards(member));
            sums = place == 0 ? new double[odds.Length] : sums;
            for (var row = 0; row < sums.Length; row++)
                sums[row] += Slopes[place] * odds[row];
        }

        return sums;
    }
}
