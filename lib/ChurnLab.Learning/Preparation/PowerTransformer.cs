namespace ChurnLab.Learning.Preparation;

/// <summary>Bends each feature by the power that makes it most like a normal sample.</summary>
/// <remarks>
/// As scikit-learn's PowerTransformer: the power has the greatest likelihood, found by Brent's method, to some seven
/// digits, as the likelihood is flat at its top. Missing values are left out and stay missing; weights above 0 do not
/// count. A constant feature keeps the power 1, which leaves it as it is but for what standardising does. Sources:
/// I.-K. Yeo, R. A. Johnson, A New Family of Power Transformations to Improve Normality or Symmetry, Biometrika 87
/// (2000) 954-959; G. E. P. Box, D. R. Cox, An Analysis of Transformations, Journal of the Royal Statistical Society B
/// 26 (1964) 211-252.
/// </remarks>
public sealed record PowerTransformer : Transformer
{
    /// <summary>Family of transforms. Default: Yeo-Johnson.</summary>
    public PowerMethod Method { get; init; }

    /// <summary>Whether the result is standardised as by <see cref="StandardScaler"/>. Default: true.</summary>
    public bool Standardize { get; init; } = true;

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    /// <exception cref="LearningException">Box-Cox meets a value that is not above 0; the message names the feature and the row.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var count = data.X.Columns.Count;
        var (powers, means, scales) = (new double[count], new double[count], new double[count]);
        if (Method == PowerMethod.BoxCox)
            PowerFunction.RequirePositive(data.X);
        Work.For(count, data.Threads, Learn, data.Token);
        return new FittedPowerTransformer(FeatureSchema.Of(data.X), Method, powers, (means, scales));

        void Learn(int place)
        {
            var values = MappedColumns.Present(data.X.Columns[place]);
            powers[place] = new PowerLikelihood(values, Method).Best(data.Token);
            (means[place], scales[place]) = (0, 1);
            if (!Standardize)
                return;
            PowerFunction.Apply(Method, powers[place], values, values);
            (means[place], scales[place]) = StandardScaler.Moments(values, []);
        }
    }
}
