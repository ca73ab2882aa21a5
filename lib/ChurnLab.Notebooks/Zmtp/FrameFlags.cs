namespace ChurnLab.Notebooks.Zmtp;

/// <summary>First byte of a frame.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,
    More = 1,
    Long = 2,
    Command = 4,
}
