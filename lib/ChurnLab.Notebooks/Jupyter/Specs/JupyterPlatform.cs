namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Whose rules for folders hold.</summary>
public enum JupyterPlatform
{
    /// <summary>Linux and other Unix systems: folders of the XDG convention.</summary>
    Linux,

    /// <summary>macOS: folders under Library.</summary>
    MacOS,

    /// <summary>Windows: folders named by APPDATA, LOCALAPPDATA and PROGRAMDATA.</summary>
    Windows,
}
