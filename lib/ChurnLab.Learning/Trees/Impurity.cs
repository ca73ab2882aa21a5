namespace ChurnLab.Learning.Trees;

/// <summary>Impurity of the rows of a node.</summary>
internal static class Impurity
{
    public static double Of(TreeCriterion criterion, double weight0, double weight1)
    {
        var weight = weight0 + weight1;
        return criterion == TreeCriterion.Gini
            ? Math.Max(0, 1 - (((weight0 * weight0) + (weight1 * weight1)) / (weight * weight)))
            : Bits(weight0 / weight) + Bits(weight1 / weight);
    }

    private static double Bits(double share) => share > 0 ? -share * Math.Log2(share) : 0;
}
