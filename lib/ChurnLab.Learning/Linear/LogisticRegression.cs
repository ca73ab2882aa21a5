namespace ChurnLab.Learning.Linear;

/// <summary>Logistic regression with a penalty: the log-odds of class 1 are linear in the features.</summary>
/// <remarks>
/// The objective is that of scikit-learn: penalty(w) + <see cref="C"/> · Σ weight · log(1 + exp(−s · (x·w + b))) with s = ±1 and b without
/// penalty. Solvers differ: Newton's method (with a Cholesky factor up to 1000 features, with preconditioned conjugate gradients above) for L2
/// and None, and proximal Newton with coordinate descent on working sets for L1 and elastic net (Friedman, Hastie, Tibshirani: Regularization
/// paths for generalized linear models via coordinate descent, 2010; Lee, Sun, Saunders: Proximal Newton-type methods, 2014). They come much
/// nearer to the optimum than the default lbfgs of scikit-learn, so results agree with its solvers run to a tight tolerance. Features should be
/// scaled alike, as the penalty treats all coefficients alike. For p-values and intervals see ChurnLab.Statistics.Regression.
/// </remarks>
public sealed record LogisticRegression : Classifier
{
    /// <summary>The penalty. Default: L2.</summary>
    public LogisticPenalty Penalty { get; init; } = LogisticPenalty.L2;

    /// <summary>Weight of the loss against the penalty: smaller is a stronger penalty; without penalty it has no effect. Range: above 0. Default: 1.</summary>
    public double C { get; init; } = 1;

    /// <summary>Share of L1 in the elastic net. Range: 0 to 1. Default: 0.5; other penalties ignore it.</summary>
    public double L1Ratio { get; init; } = 0.5;

    /// <summary>Whether there is an intercept. Default: true.</summary>
    public bool FitIntercept { get; init; } = true;

    /// <summary>How much the classes count. Default: alike.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>
    /// The fit ends when the derivative of the objective by each coefficient, divided by <see cref="C"/> · Σ weight · |x − mean|, is at most this:
    /// unlike scikit-learn's, it does not depend on units or rows. Range: above 0. Default: 1e-8.
    /// </summary>
    public double Tolerance { get; init; } = 1e-8;

    /// <summary>Newton steps at most. Range: 1 or more. Default: 100.</summary>
    public int MaxIterations { get; init; } = 100;

    /// <inheritdoc/>
    public override bool NeedsBothClasses => true;

    private double RatioOfL1 => Penalty switch
    {
        LogisticPenalty.L1 => 1,
        LogisticPenalty.ElasticNet => L1Ratio,
        _ => 0,
    };

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(C > 0) || !double.IsFinite(C))
            throw LearningErrors.Setting(Name, nameof(C), C, "a finite number above 0");
        if (!(L1Ratio is >= 0 and <= 1))
            throw LearningErrors.Setting(Name, nameof(L1Ratio), L1Ratio, "a share from 0 to 1");
        if (!(Tolerance > 0))
            throw LearningErrors.Setting(Name, nameof(Tolerance), Tolerance, "a number above 0");
        if (MaxIterations < 1)
            throw LearningErrors.Setting(Name, nameof(MaxIterations), MaxIterations, "1 or more");
        if (!ClassWeight.IsValid)
            throw LearningErrors.Setting(Name, nameof(ClassWeight), ClassWeight, "finite factors above 0");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var ratio = RatioOfL1;
        var goal = new LogisticGoal
        {
            L1 = ratio,
            L2 = Penalty == LogisticPenalty.None ? 0 : 1 - ratio,
            Tolerance = Tolerance,
            MaxIterations = MaxIterations,
        };
        var loss = new LogisticLoss(data, Penalty == LogisticPenalty.None ? 1 : C, FitIntercept, ClassWeight);
        var fit = goal.L1 > 0 ? ProximalNewton.Fit(loss, goal) : NewtonSteps.Fit(loss, goal);
        return new FittedLogisticRegression(FeatureSchema.Of(data.X), fit.Weights, loss.Uncentred(fit.Weights), fit.Report(goal));
    }
}
