namespace ChurnLab.Studies.Npf.Generation;

/// <summary>How generated files tell what happened.</summary>
public enum NpfMode
{
    /// <summary>With the factor, the defects and the traps of the originals.</summary>
    AsReal,

    /// <summary>The same four files without any of them: sums as of the quarter, flags 0 and 1, later quarters as the test rows.</summary>
    Clean,
}
