namespace ChurnLab.Learning;

/// <summary>A fitted model of two classes.</summary>
public abstract class FittedClassifier : FittedModel
{
    private protected FittedClassifier(FeatureSchema schema, bool takesMissing)
        : base(schema, takesMissing)
    {
    }

    /// <summary>Whether <see cref="Probability"/> can be asked; where not, only <see cref="Score"/> ranks.</summary>
    public virtual bool HasProbability => true;

    /// <summary>The score above which a row is predicted to be of class 1 when nothing else is asked for.</summary>
    public virtual double DefaultThreshold => 0.5;

    /// <summary>How much speaks for class 1, one number per row; only their order has a meaning, unless they are probabilities.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threads">Threads at most; 0 is one per core. The result does not depend on it.</param>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing where that is not allowed.</exception>
    public double[] Score(FeatureTable x, int threads = 0)
    {
        var aligned = Aligned(x);
        var scores = new double[aligned.Rows];
        ScoreCore(aligned, scores, threads);
        return scores;
    }

    /// <summary>Probability of class 1, one number per row, from 0 to 1.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threads">Threads at most; 0 is one per core. The result does not depend on it.</param>
    /// <exception cref="LearningException">The model has no probabilities, or the rows do not fit it.</exception>
    public double[] Probability(FeatureTable x, int threads = 0) => HasProbability
        ? ProbabilityCore(Aligned(x), threads)
        : throw new LearningException("This model only ranks rows and has no probabilities: calibrate it first, or ask for Score.");

    /// <summary>Whether a row is predicted to be of class 1, per row: its score reaches the threshold.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threshold">Threshold of the score; null is <see cref="DefaultThreshold"/>.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public bool[] Predict(FeatureTable x, double? threshold = null)
    {
        var least = threshold ?? DefaultThreshold;
        return Array.ConvertAll(Score(x), score => score >= least);
    }

    /// <summary>Fills scores of checked rows.</summary>
    /// <param name="x">Rows in the order of the schema.</param>
    /// <param name="scores">Score per row, to be filled.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    private protected abstract void ScoreCore(FeatureTable x, double[] scores, int threads);

    /// <summary>Probabilities of checked rows: the scores, where they are probabilities.</summary>
    private protected virtual double[] ProbabilityCore(FeatureTable x, int threads)
    {
        var scores = new double[x.Rows];
        ScoreCore(x, scores, threads);
        return scores;
    }
}
