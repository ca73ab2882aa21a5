using ChurnLab.Learning.Boosting;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>The shape of boosting that ranks best out of time, before the block is looked at.</summary>
/// <param name="Chosen">The shape taken.</param>
/// <param name="Areas">Shape and mean ROC-AUC over the folds, in the order they are tried in.</param>
/// <param name="Hazards">What the chosen shape told out of time.</param>
internal sealed record ShapeChoice(BoostingShape Chosen, IReadOnlyList<(BoostingShape Shape, double Area)> Areas, double[] Hazards)
{
    /// <summary>Settings of the chosen shape.</summary>
    public GradientBoostingClassifier Boosted => Chosen.Settings;

    /// <summary>Tries shapes; of equals the first is taken.</summary>
    public static ShapeChoice Of(HazardRows rows, IReadOnlyList<BoostingShape> shapes, Func<int, int> partOf, LoyaltyOptions options)
    {
        var told = OutOfTime.Of(rows, [.. shapes.Select(shape => new LoyaltyRung(shape.Key, shape.Settings))], partOf, options);
        List<(BoostingShape Shape, double Area)> areas = [.. shapes.Select(shape => (shape, told.MeanArea(shape.Key)))];
        var chosen = areas.MaxBy(tried => tried.Area).Shape;
        return new ShapeChoice(chosen, areas, told.Hazards(chosen.Key));
    }
}
