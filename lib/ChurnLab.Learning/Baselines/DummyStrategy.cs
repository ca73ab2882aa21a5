namespace ChurnLab.Learning.Baselines;

/// <summary>What a <see cref="DummyClassifier"/> answers.</summary>
public enum DummyStrategy
{
    /// <summary>The share of class 1 among the rows of the fit («prior»).</summary>
    Prior,

    /// <summary>1 for the more frequent class, 0 for the other («most_frequent»); class 0 where both are as frequent.</summary>
    MostFrequent,

    /// <summary>A given probability («constant»).</summary>
    Constant,
}
