namespace ChurnLab.Learning.Tuning;

/// <summary>How a study chooses the parameters of its next trial.</summary>
/// <remarks>What is drawn depends on the seed, the number of the trial, the name of the parameter and the trials before
/// alone.</remarks>
public abstract record Sampler
{
    private protected Sampler()
    {
    }

    /// <summary>The settings as text, to know them again in a study file.</summary>
    internal abstract string Description { get; }

    /// <summary>Trials after which there is nothing new to try.</summary>
    internal virtual int MostTrials => int.MaxValue;

    /// <summary>Whether trials of one batch must know of each other's parameters.</summary>
    internal virtual bool NeedsPlans => false;

    /// <exception cref="LearningException">A setting is outside its range.</exception>
    internal virtual void Check()
    {
    }

    /// <summary>Opens the draws of a trial.</summary>
    internal abstract Draws Open(DrawContext context);
}
