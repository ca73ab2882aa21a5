namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Matrices of interactions, row after row.</summary>
internal static class InteractionRows
{
    /// <summary>Mirrors the pairs above the diagonal and fills it: each line adds up to the feature's Shapley value.</summary>
    /// <param name="pairs">A matrix per row.</param>
    /// <param name="values">Shapley values, row after row.</param>
    /// <param name="features">Number of features.</param>
    public static void Complete(double[] pairs, double[] values, int features)
    {
        for (var start = 0; start < pairs.Length; start += features * features)
        {
            var matrix = pairs.AsSpan(start, features * features);
            for (var one = 0; one < features; one++)
            {
                for (var other = 0; other < one; other++)
                    matrix[(one * features) + other] = matrix[(other * features) + one];
            }

            for (var one = 0; one < features; one++)
            {
                var left = values[(start / features) + one];
                foreach (var shared in matrix.Slice(one * features, features))
                    left -= shared;
                matrix[(one * features) + one] = left;
            }
        }
    }
}
