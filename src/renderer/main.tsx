import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app/app.css'
import './ui/ui.css'
import './features/accounts/accounts.css'
import './features/audit/audit.css'
import './features/backup/backup.css'
import './features/settings/settings.css'
import './features/setup/setup.css'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
