namespace ChurnLab.Studies.Npf.Panel;

/// <summary>What of the future was changed.</summary>
internal enum LeakKind
{
    Cut,
    Altered,
    Macro,
}
